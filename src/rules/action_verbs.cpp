// See action_verbs.hpp.
#include "rules/action_verbs.hpp"

#include "rules/word_table.hpp"

#include <array>
#include <string>

namespace hwbplan::rules {

namespace {

constexpr std::array<WordsOfKind<VerbKind>, 6> kVerbLists = {{
    {VerbKind::done, R"(
abolish accredit adopt advertise agree allocate amend analyse announce appoint appraise approve
arrange ask assemble assess assign attend audit award ban baseline benchmark bid book break_down
brief broadcast build_in buy calculate call_for cascade catalogue celebrate certify chart check
circulate clarify clean clear close co-locate code codify collate commission compare compile
complete conclude confirm construct consult contact contract convene convert copy correct cost
count decide declare decommission define demolish deploy designate digitise disband discuss
display disseminate distribute document donate double draft draw_up elect email employ enact
endorse enrol erect escalate evaluate examine exhibit feed_back file film finalise finish fit
fix flag forecast formalise give_out go_live halve hand_out hand_over hire hold host immunise
inaugurate induct insert inspect install insulate insure interview invite issue join label
launch lay lease legislate let license list lobby locate map map_out mark measure meet merge
migrate model move_to name nominate notify open order organise outline paint patrol pause pay
photograph pilot pinpoint plant pledge poll post prescribe present print procure produce propose
prosecute prototype publish purchase put_on put_up qualify quantify rank ratify re-commission
re-design re-establish re-launch re-open re-procure re-run re-tender re-write reallocate rebrand
rebuild recommend recommission reconvene record recruit redesign redraft refit refresh refurbish
register rehouse reinstate reissue relaunch relocate rename renew renovate rent reopen repair
replace replicate report report_back reprint reprocure republish request rerun research reserve
reset retender retrofit return review revise rewrite ring-fence ringfence run sample scan
schedule scope screen seal second select sell send set_out set_up showcase shut sign sign_off
sign_up split stage standardise stock stop store study submit subscribe summarise survey suspend
swap switch table tag take_part take_stock tell tender terminate test train transcribe transfer
translate triage trial trim triple tweet twin unveil update upgrade upload vaccinate validate
verify visit vote waive warn weigh win wind_down withdraw work_up write write_up zone
)"},
    {VerbKind::make, R"(
adapt add administer attract begin bring bring_back bring_forward bring_in bring_together build
capture co-create co-design co-develop co-produce codesign collect combine compose coproduce
create design develop devise dispense do draw establish expand extend feed find form formulate
fund gather generate get give grant have identify include incorporate initiate inject instigate
instruct introduce invest investigate kick_off lead make market move negotiate obtain offer
open_up operate pass place plan pool prepare profile provide publicise put put_in_place
put_together refer reinvest repurpose require resource roll_out scale_up secure segment serve
set share source specify sponsor stand_up start structure subsidise supply take teach trace turn
work_out
)"},
    {VerbKind::carry_out, R"(
apply carry_out conduct deliver discharge drive_forward execute fulfil implement make_use_of
mobilise operationalise perform progress push_forward put_into_action put_into_effect
put_into_practice realise take_forward undertake use utilise
)"},
    {VerbKind::keep, R"(
carry_on continue go_on keep keep_going keep_on keep_up maintain preserve remain resume retain
sustain uphold
)"},
    {VerbKind::change, R"(
accelerate address advance alleviate ameliorate amplify avert avoid balance bolster boost bridge
bring_down bring_up broaden change clamp_down close_the_gap combat consolidate contain counter
counteract curb cut cut_back cut_down cut_out deal_with decrease deepen delay destigmatise
detect deter diagnose diminish diversify divert drive drive_down drive_up drop ease eliminate
embed end enhance enlarge enrich eradicate fight gain grow harmonise heighten impact improve
increase integrate intensify join_up lessen level_up lift limit lower match maximise minimise
mitigate modernise narrow normalise optimise overcome phase_out prevent prolong protect
push_down push_up raise rationalise reach reactivate rebalance recover redress reduce refine
refocus reform regenerate regulate relieve remedy remove reshape resolve restore restrict
reverse revitalise revive safeguard shift shorten shrink simplify slow slow_down smooth soften
solve speed_up spot stabilise stem step_up streamline strengthen stretch tackle target tighten
top_up transform unblock unify unlock widen
)"},
    {VerbKind::weak, R"(
accept accommodate acknowledge act act_on adhere advise advocate affirm aim align allow
anticipate appreciate approach articulate aspire assist assure attempt back be become believe
build_capacity build_on build_upon campaign care_for challenge champion coach collaborate
come_together commit communicate concentrate connect consider contribute cooperate coordinate
cope cultivate debate demonstrate depend direct draw_on draw_upon educate embrace emphasise
empower enable encompass encourage endeavour enforce engage ensure entrench equip evolve
exchange exploit explore express facilitate familiarise favour feed_into focus follow foster
further gear guarantee guard guide handle harness have_regard hear help highlight hope
incentivise influence inform inspire instil intend interact intervene involve keep_abreast know
lean learn leverage liaise link listen live look look_after look_at look_for look_into look_to
mainstream make_sure make_the_case make_the_most manage mentor monitor motivate navigate network
nurture observe oversee own participate partner persuade play police position practise press
prioritise promote prompt propel pull_together pursue push put_first reach_out react recognise
reflect reinforce reiterate rely remember remind represent respect respond rethink scrutinise
see seek shape signpost speak spread steer stimulate strive supervise support tailor
take_account take_action take_care take_into_account take_into_consideration take_seriously
take_steps talk think track treat trust try understand unite upskill urge value volunteer watch
weave welcome work
)"},
}};

constexpr WordTable<kVerbLists, 2339> kVerbs;

// Plans are written in nouns too: "Development of a leaflet" promises what "Develop a leaflet"
// does.
constexpr std::array<WordsOfKind<VerbKind>, 5> kNominalLists = {{
    {VerbKind::done, R"(
accreditation adoption agreement analysis announcement appointment approval assessment audit
benchmarking circulation closure collation completion construction consultation deployment
dissemination distribution evaluation finalisation hire immunisation inspection installation
launch mapping opening pilot presentation procurement production publication purchase
recommissioning recruitment redesign refresh refurbishment registration relaunch renewal
renovation repair replacement review revision roll-out rollout screening survey translation
trial update vaccination
)"},
    {VerbKind::make, R"(
creation design development establishment expansion extension formation identification
introduction investigation provision start
)"},
    {VerbKind::carry_out, R"(
application delivery implementation progression use
)"},
    {VerbKind::keep, R"(
continuation maintenance
)"},
    {VerbKind::weak, R"(
awareness consideration coordination embedding encouragement engagement enhancement exploration
facilitation improvement inclusion increase integration involvement minimisation monitoring
prevention prioritisation promotion reduction strengthening support understanding
)"},
}};

constexpr WordTable<kNominalLists, 151> kNominals;

// Participles that are not made with -ed, as "base participle" would say more than is needed here.
constexpr std::array<WordsOfKind<bool>, 1> kParticipleLists = {{{true, R"(
begun bought broken brought built chosen cut done drawn driven fed found given gone grown held
kept laid led left let made met paid put read rebuilt redrawn rewritten run seen sent set shown
shut sold sought spent split spread taken taught told undertaken upheld withdrawn won written
)"}}};

constexpr WordTable<kParticipleLists, 101> kParticiples;

// Of those, the ones after which a thing has been done: "a leaflet will be written".
constexpr std::array<WordsOfKind<VerbKind>, 2> kIrregularLists = {{
    {VerbKind::done, R"(
bought built held laid let made met paid rebuilt redrawn rewritten run sent sold withdrawn won
written
)"},
    {VerbKind::make, R"(
brought done drawn found given put set taken taught undertaken
)"},
}};

constexpr WordTable<kIrregularLists, 53> kIrregulars;

VerbKind kind_in_table(std::string_view word) {
  if (const VerbKind* kind = kVerbs.find(word)) return *kind;
  // "organize" is as good as "organise".
  if (word.ends_with("ize") && word.size() > 4) {
    std::string british(word);
    british[british.size() - 2] = 's';
    if (const VerbKind* kind = kVerbs.find(british)) return *kind;
  }
  return VerbKind::none;
}

// The stem of "planning" is "plann": without the doubled letter it is a verb that we may know.
VerbKind kind_of_stem(std::string stem) {
  if (stem.size() < 2) return VerbKind::none;
  if (const VerbKind kind = kind_in_table(stem); kind != VerbKind::none) return kind;
  if (stem.back() == stem[stem.size() - 2]) {
    return kind_in_table(std::string_view(stem).substr(0, stem.size() - 1));
  }
  if (stem.back() == 'i')
    stem.back() = 'y';  // "applied"
  else
    stem.push_back('e');  // "producing"
  return kind_in_table(stem);
}

}  // namespace

VerbKind verb_kind(std::string_view word) {
  return kind_in_table(word);
}

VerbKind inflected_verb_kind(std::string_view word) {
  if (const VerbKind* kind = kIrregulars.find(word)) return *kind;
  for (const std::string_view ending : {std::string_view("ing"), std::string_view("ed")}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      return kind_of_stem(std::string(word.substr(0, word.size() - ending.size())));
    }
  }
  if (word.size() > 3 && word.ends_with("es")) {
    const VerbKind kind = kind_of_stem(std::string(word.substr(0, word.size() - 2)));
    if (kind != VerbKind::none) return kind;
  }
  if (word.size() > 2 && word.ends_with("s")) return kind_in_table(word.substr(0, word.size() - 1));
  return VerbKind::none;
}

VerbKind nominal_verb_kind(std::string_view word) {
  const VerbKind* kind = kNominals.find(word);
  return kind == nullptr ? VerbKind::none : *kind;
}

bool is_participle(std::string_view word) {
  if (kParticiples.find(word) != nullptr) return true;
  // "need" and "speed" end like one; what remains of them is too short to be a verb.
  return word.size() >= 5 && word.ends_with("ed") && !word.ends_with("eed");
}

Verb verb_at(const PlainWords& words, std::size_t i) {
  if (i >= words.size()) return {};
  Verb best{kind_in_table(words.at(i)), 1};
  if (!kVerbs.opens(words.at(i))) return best.kind == VerbKind::none ? Verb{} : best;
  std::string phrase(words.at(i));
  for (std::size_t count = 2; count <= 4 && words.adjoining(i, count); ++count) {
    phrase.append("_").append(words.at(i + count - 1));
    if (const VerbKind kind = kind_in_table(phrase); kind != VerbKind::none) best = {kind, count};
  }
  if (best.kind == VerbKind::none) best.words = 0;
  return best;
}

}  // namespace hwbplan::rules
