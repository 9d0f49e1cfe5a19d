// See action_nouns.hpp.
#include "rules/action_nouns.hpp"

#include "rules/word_table.hpp"

#include <array>
#include <string>

namespace hwbplan::rules {

namespace {

constexpr std::array<WordsOfKind<NounKind>, 10> kNounLists = {{
    {NounKind::thing, R"(
adaptation advert advertisement agreement alarm album animation app appendix archive article
asset atlas audiobook badge banner bathroom bed bench bid bin biography blog boiler book booklet
bookmark bridge brief brochure budget bulletin byelaw cabin calculator calendar camera car card
case_study casebook catalogue certificate chapter chart charter checklist clause compact
concordat contract crossing curriculum dashboard database dataset declaration defib
defibrillator definition description device diagram diary dictionary directory document
documentation dossier draft e-bulletin e-card e-directory e-newsletter e-portal email equipment
fact-sheet fact_sheet factsheet faq fence film finding flag flow-chart flowchart flyer folder
food_bank foodbank form formulary fountain fridge glossary grant graph graphic greenhouse
guidance guide guidebook guideline handbook handout handrail heater helpdesk helpline hotline
hub ice_rink icon index infographic information-sharing inhaler instruction inventory invitation
invoice jhws journal jsna kiosk kit ladder laptop larder leaflet lease lectern ledger letter
licence list listing locker log logbook logo machine magazine mail-out mailing mailshot manual
map mapping mast meal memo memorandum menu message microsite minibus minute mosaic mou mug mural
naloxone newsletter notice notice-board noticeboard outline pack package pad pamphlet paper
passport path payment pedometer pen permit petition photo photograph pill pitch plaque playlist
pledge pna pod podcast pool portal postcard poster prescription presentation print-out pro-forma
procedure product proforma projector proposal prospectus protocol publication question
questionnaire quiz rack railing ramp recipe recording referral_form register report repository
rota route rucksack ruling scanner scarf schedule scorecard script sculpture seat seating sensor
service_level_agreement shed shelter shortlist showcase sign signage site sla slide slot snack
software sop specification spreadsheet statement sticker stile storyboard storybook subsidy
subsite suite summary tablet tariff telecare telephone template terms terms-of-reference
terms_of_reference textbook ticket timeline timetable tool toolbox toolkit toothbrush tracker
trail transcript translation tree tricycle trolley turf unit url vehicle video voucher walkway
wall wallchart wallet web-page web-site webchat webpage website wheelchair whiteboard widget
wiki work-plan workbook workplan worksheet workspace yearbook z-card
)"},
    {NounKind::event, R"(
appraisal assessment audit audition award away-day awayday ballot bootcamp briefing camp
campaign carnival celebration ceremony check class clinic coffee-morning coffee_morning
competition concert conference consultation convention course cpd day debate deep-dive deep_dive
demonstration dialogue_event drop-in e-learning evaluation event exhibition expo fair feedback
festival fete focus_group fun_run gala gathering hackathon health_check hearing immunisation
induction inspection interview launch lecture lesson litter-pick marathon master-class
masterclass meeting opinion outing parade parkrun patrol peer_review pilot placement poll pop-up
race rally recruitment referendum rehearsal residential review road-show roadshow roll-out
rollout round-table roundtable run safari screening search seminar session simulation sitting
sports_day stall stock-take stocktake study summit survey swap_shop talk taster tea_party
teach-in tender tour tournament training trial trip vaccination view visit walk walk-in
walk-through walkabout webcast webinar week weekend workshop
)"},
    {NounKind::body, R"(
administrator adviser advisor advisory_group alliance ambassador apprentice apprenticeship
assembly assistant board bureau cabinet chair champion choir club co-op co-ordinator coach
coalition cohort collaborative commission committee community_of_practice consortium cooperative
coordinator crew delegate director enabler executive facilitator federation fellow fellowship
force forum governing_body group guild inspectorate intern job key-worker keyworker lead
link-worker linkworker mdt mentor navigator network observatory ombudsman organiser panel
parliament partnership_board patient_participation_group peer_supporter post post-holder
postholder receptionist reference_group registrar role secretariat secretary social_enterprise
squad steering-group steering_group sub-committee sub-group subcommittee subgroup supervisor
syndicate task-force task_force taskforce team trustee user_group vacancy warden wardens
working_group working_party youth_council youth_parliament
)"},
    {NounKind::service, R"(
activity advocacy appointment befriending buddying bundle care_package catering creche crèche
front_door holiday_club hub-and-spoke initiative inpatient intervention mechanism model module
pathway point_of_access programme project provision rehabilitation respite round scheme
school_meal service single_point_of_access stream system therapy transport treatment triage
work-stream workstream
)"},
    {NounKind::site, R"(
academy allotment association building bungalow bus cafe canteen cell centre chamber charity
clinician college commissioner company congress consultant contractor council counsellor court
dietitian directorate dispensary dwelling estate facility flat garden gateway gym hall home
hospital hostel hotel house instructor kitchen library manager market midwife nurse nursery
office officer park pharmacist pharmacy physiotherapist playground practitioner premises prison
provider psychologist pub refuge room school shop society space specialist station street
surgery therapist trainer van venue ward worker worksite
)"},
    {NounKind::plan, R"(
agenda blueprint code_of_practice concept framework mandate manifesto masterplan objective plan
policy priority proposition recommendation road_map roadmap standard strategy target work_plan
)"},
    {NounKind::quantity, R"(
absence admission arrear arrest attendance average bmi call-out callout caseload claimant
completion conception conviction coverage emission enrolment figure footfall frequency headcount
incidence income length_of_stay membership mortality number offence percent percentage
prevalence proportion quitter quota rate ratio re-admission re-offending readmission referral
registration reoffending sale score share sign-up signup statistic take-up take_up tally total
turnover uptake usage visitor volume wait waiting waiting_list waiting_time
)"},
    {NounKind::people, R"(
adolescent adult agency anyone area authority baby borough boy business candidate caregiver
carer child citizen city claimants client community councillor county customer dad district
driver elderly employee employer enrolee everybody everyone expert family farmer father friend
frontline girl governor gp gps guardian homeless household householder individual infant
inhabitant inmate jobseeker landlord leader learner leaver local man member midwives migrant
minority mother mum neighbour neighbourhood newborn offender organisation owner parent participant
partner passenger patient pedestrian pensioner people perpetrator person persons player
population prisoner professional public pupil recipient refugee relative resident sector
self-funder service_user setting sleeper smoker someone staff stakeholder student survivor
teacher teenager tenant toddler town traveller user veteran victim volunteer ward_member woman
workforce workplace youngster youth
)"},
    {NounKind::abstract, R"(
ability abuse access accessibility accountability advice ambition approach aspect aspiration
atmosphere attainment attention attitude availability awareness barrier behaviour belief
belonging benefit burden capability capacity care cause challenge chance change choice climate
co-production cohesion collaboration commitment communication concern condition confidence
connectedness connection consciousness consent consistency continuity contribution control
conversation cooperation coordination coproduction corridor cost crime culture cycle danger
demand dependence dependency deprivation determinant difference difficulty dignity disadvantage
discrimination disease disorder disparity distress diversity divide drive duty dynamic economy
education effect effectiveness efficiency effort emphasis empowerment enablement engagement
environment equality equity ethos everything evidence evidence_base excellence exclusion
expectancy expectation experience expertise exploitation exposure factor fairness feeling
fitness flexibility flow focus footing foundation freedom friendship fulfilment function future
gap goal growth habit happiness hardship harm hate hazard health healthcare help history hope
housing identity ill-health illness impact importance improvement inclusion independence
inequality inequity influence information ingredient injustice innovation insight integration
integrity intelligence interaction interest involvement isolation issue joint_working journey
joy justice knowledge landscape language leadership learning level life life_chance lifestyle
link linkage literacy living loneliness longevity manner matter means measure mentality method
mindset mobility momentum morale motivation multimorbidity nature need neglect norm nutrition
obesity obesogenic obligation obstacle openness opportunity option outcome outlook overcrowding
ownership parity participation partnership partnership_working passion pattern perception
performance perspective philosophy place planning policing pollution position positivity
possibility poverty power practice pregnancy premise presence pressure prevention pride
principle privacy problem process profile progress prosperity protection purpose quality
readiness reality recognition recovery reduction regard relation relationship relevance reliance
reputation resilience resource respect response responsibility responsiveness result right risk
safeguarding safety satisfaction scope security self-care self-esteem self-harm self-management
sense sensitivity severity sharing signposting silo situation skill smoking solution spectrum
spirit stability start stereotype stigma story strain strand strength stress structure style
success sufficiency suicide suitability supply support sustainability synergy taboo talent
tendency theme tie tolerance topic transition transparency trend trust understanding
unemployment unity use validity value variation violence visibility vision voice vulnerability
warmth way wealth welfare well-being wellbeing wellness will willingness wish work working
workload world worth
)"},
    {NounKind::vessel, R"(
array batch collection combination handful kind mix mixture portfolio range selection sequence
series set sort type variety
)"},
}};

constexpr WordTable<kNounLists, 3607> kNouns;

// "Groups", "settings" and the like that are people and not something set up.
constexpr std::array<WordsOfKind<bool>, 1> kPeopleLists = {{{true, R"(
age all at-risk bame black bme community deprived different disadvantaged diverse equality
ethnic every excluded faith hard-to-reach heard high high-risk higher-risk inclusion income key
low-income main marginalised minority other particular patient population priority protected
religious risk seldom-heard socio-economic specific target targeted under-represented
underserved voluntary vulnerable
)"}}};

constexpr WordTable<kPeopleLists, 97> kPeopleBefore;

constexpr std::array<WordsOfKind<bool>, 1> kVagueLists = {{{true, R"(
accessible adequate affordable ambitious approachable appropriate best better bigger bold
brighter broader caring clear clearer closer co-ordinated cohesive collaborative compassionate
comprehensive confident consistent coordinated cost-effective creative decent deeper dynamic
earlier early easier easy effective efficient empowered enabling enhanced equal equitable
evidence-based excellent fair fairer firm fit flexible flourishing fuller good great greater
happier happy healthier healthy high-quality holistic honest improved inclusive increased
innovative integrated joined-up locally-led maximum meaningful modern more optimal optimum
person-centred positive possible proactive productive proper proportionate quality quicker
reliable resilient responsive right robust safe safer seamless sensitive simpler smarter strong
stronger successful sufficient suitable supportive sustainable systematic tailored targeted
thriving timely transparent trauma-informed trusted useful user-friendly varied various viable
vibrant warm welcoming well-coordinated well-informed whole-system wider worthwhile
)"}}};

constexpr WordTable<kVagueLists, 301> kVague;

const NounKind* find_noun(std::string_view word) {
  if (const NounKind* kind = kNouns.find(word)) return kind;
  // Plurals, from the most particular ending to the most general one.
  const auto ends = [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  };
  if (ends("ies")) {
    if (const NounKind* kind = kNouns.find(std::string(word.substr(0, word.size() - 3)) + "y")) {
      return kind;
    }
  }
  if (ends("ves")) {
    const std::string stem(word.substr(0, word.size() - 3));
    if (const NounKind* kind = kNouns.find(stem + "f")) return kind;
    if (const NounKind* kind = kNouns.find(stem + "fe")) return kind;
  }
  if (ends("s")) {
    if (const NounKind* kind = kNouns.find(word.substr(0, word.size() - 1))) return kind;
  }
  if (ends("es")) {
    if (const NounKind* kind = kNouns.find(word.substr(0, word.size() - 2))) return kind;
  }
  if (ends("men")) {
    return kNouns.find(std::string(word.substr(0, word.size() - 3)) + "man");
  }
  return nullptr;
}

// What an unknown noun is likely to be by its ending.
NounKind guess(std::string_view word) {
  if (word.size() < 6) return NounKind::none;
  for (const std::string_view ending :
       {std::string_view("ness"), std::string_view("ity"), std::string_view("ism"),
        std::string_view("ance"), std::string_view("ence"), std::string_view("ship")}) {
    if (word.ends_with(ending)) return NounKind::abstract;
  }
  return NounKind::none;
}

}  // namespace

NounKind noun_at(const PlainWords& words, std::size_t i) {
  if (i >= words.size()) return NounKind::none;
  const std::string_view word = words.at(i);
  if (i > 0 && words[i].gap == Gap::blank && kNouns.opens(words.at(i - 1))) {
    std::string phrase(words.at(i - 1));
    phrase.append("_").append(word);
    if (const NounKind* kind = find_noun(phrase)) return *kind;
  }
  for (std::size_t count = 3; count <= 4 && kNouns.opens(word) && words.adjoining(i, count);
       ++count) {
    if (words.at(i + 1) != "of") break;
    std::string phrase(word);
    for (std::size_t k = 1; k < count; ++k) phrase.append("_").append(words.at(i + k));
    if (const NounKind* kind = find_noun(phrase)) return *kind;
  }
  const NounKind* kind = find_noun(word);
  if (kind == nullptr) {
    const std::size_t hyphen = word.rfind('-');
    if (hyphen != std::string_view::npos) kind = find_noun(word.substr(hyphen + 1));
  }
  if (kind == nullptr) return guess(word);
  const bool group = word == "group" || word == "groups" || word == "network" || word == "networks";
  if (group && i > 0 && kPeopleBefore.find(words.at(i - 1)) != nullptr) return NounKind::people;
  return *kind;
}

bool is_tangible(NounKind kind) {
  return kind == NounKind::thing || kind == NounKind::event || kind == NounKind::body;
}

bool is_vague_adjective(std::string_view word) {
  return kVague.find(word) != nullptr;
}

}  // namespace hwbplan::rules
