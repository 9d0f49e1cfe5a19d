// The phrases themselves. They are the benchmark's own words; no board has published them.
#include "plan_phrases.hpp"

namespace hwbplan::perf {
namespace {

constexpr NamedThing kThemes[] = {
    {"start-well", "Start well"},
    {"live-well", "Live well"},
    {"age-well", "Age well"},
    {"healthy-minds", "Healthy minds"},
    {"healthy-places", "Healthy places"},
};

constexpr NamedThing kContributions[] = {
    {"prevention", "Early help and prevention"},
    {"treatment", "Treatment in good time"},
    {"long-term", "Living well with a condition"},
};

constexpr NamedThing kPopulations[] = {
    {"pregnant-women", "Women who are pregnant"},
    {"new-parents", "Parents of babies under one"},
    {"under-fives", "Children under five"},
    {"school-children", "Children at school"},
    {"young-people", "Young people aged 16 to 24"},
    {"working-age", "Adults of working age"},
    {"smokers", "People who smoke"},
    {"drinkers-at-risk", "People who drink above the guideline"},
    {"inactive-adults", "Adults who are active for less than half an hour a week"},
    {"people-over-65", "People aged 65 and over"},
    {"people-living-alone", "People who live alone"},
    {"people-with-dementia", "People with dementia and their families"},
    {"unpaid-carers", "Unpaid carers"},
    {"people-near-the-end-of-life", "People in the last year of life"},
    {"people-in-distress", "People in distress"},
    {"people-in-cold-homes", "Households that can't heat their homes"},
    {"low-income-households", "Households on a low income"},
    {"people-with-a-learning-disability", "People with a learning disability"},
};

constexpr Priority kPriorities[] = {
    {"breastfeeding", "Breastfeeding", "start-well", "Babies breastfed at six to eight weeks", "%",
     "higher"},
    {"immunisation", "Immunisation", "start-well", "Children with two doses of MMR at five", "%",
     "higher"},
    {"child-weight", "Healthy weight in childhood", "start-well",
     "Children in year 6 who are overweight", "%", "lower"},
    {"school-readiness", "Ready for school", "start-well",
     "Children with a good level of development at five", "%", "higher"},
    {"smoking", "Smoking", "live-well", "Adults who smoke", "%", "lower"},
    {"alcohol", "Alcohol", "live-well", "Hospital admissions for alcohol-related conditions",
     "per 100,000", "lower"},
    {"physical-activity", "Physical activity", "live-well", "Adults who are physically active", "%",
     "higher"},
    {"health-checks", "NHS health checks", "live-well",
     "Eligible people who had an NHS health check", "%", "higher"},
    {"falls", "Falls", "age-well", "Emergency admissions due to falls at 65 and over",
     "per 100,000", "lower"},
    {"dementia", "Dementia", "age-well", "Estimated dementia diagnosis rate", "%", "higher"},
    {"carers", "Carers", "age-well", "Carers with as much social contact as they would like", "%",
     "higher"},
    {"end-of-life", "End of life", "age-well", "Deaths in the usual place of residence", "%",
     "higher"},
    {"self-harm", "Self-harm", "healthy-minds", "Admissions for self-harm at 10 to 24",
     "per 100,000", "lower"},
    {"loneliness", "Loneliness", "healthy-minds", "Adults who feel lonely often or always", "%",
     "lower"},
    {"depression", "Low mood", "healthy-minds", "People who finish talking therapy and recover",
     "%", "higher"},
    {"warm-homes", "Warm homes", "healthy-places", "Households in fuel poverty", "%", "lower"},
    {"clean-air", "Clean air", "healthy-places", "Yearly mean of fine particles",
     "micrograms per cubic metre", "lower"},
};

constexpr Intervention kInterventions[] = {
    {0, "Train {n} mothers in {place} as breastfeeding peer supporters", 8, 60,
     "{n} new mothers are visited within three days of leaving hospital", "new-parents"},
    {0, "Open {n} weekly feeding drop-ins at family hubs in {place}", 2, 12,
     "{n} parents come to a drop-in before their baby is six weeks old", "new-parents"},
    {0, "Lend {n} breast pumps to families on a low income in {place}", 20, 150,
     "{n} families borrow a pump within a week of asking", "low-income-households"},
    {1, "Send {n} catch-up clinics to nurseries in {place} for missed vaccinations", 6, 48,
     "{n} children catch up on a missed vaccination", "under-fives"},
    {1, "Phone the parents of {n} children in {place} whose second MMR is overdue", 100, 900,
     "{n} of the children phoned are vaccinated within a month", "under-fives"},
    {1, "Vaccinate {n} pregnant women in {place} against whooping cough at their scan", 80, 700,
     "{n} women have the vaccination by week 32", "pregnant-women"},
    {2, "Run {n} cooking courses of six weeks for families in {place}", 4, 30,
     "{n} families cook from fresh four times a week at the end of the course", "school-children"},
    {2, "Mark out a daily mile at {n} primary schools in {place}", 3, 40,
     "{n} schools walk or run it on four days a week", "school-children"},
    {2, "Take fizzy drinks off the counters of {n} leisure centres and cafes in {place}", 3, 25,
     "{n} premises sell water at a lower price than sweet drinks", "school-children"},
    {3, "Give {n} families in {place} a home visit about talking and play at age two", 60, 500,
     "{n} children reach the expected level in their review at two and a half", "under-fives"},
    {3, "Deliver a book bag each month to {n} children under five in {place}", 100, 900,
     "{n} families say that they read together daily", "under-fives"},
    {3, "Hold {n} stay-and-play mornings a month in {place} with a speech therapist there", 4, 24,
     "{n} children are seen by a speech therapist before they start school", "under-fives"},
    {4, "Enrol {n} smokers in {place} on a twelve-week course to quit", 60, 600,
     "{n} people are smoke-free four weeks after their quit date", "smokers"},
    {4, "Test every expectant mother in {place} for carbon monoxide and book {n} with an adviser",
     30, 300, "{n} women are smoke-free when they give birth", "pregnant-women"},
    {4, "Hand {n} starter packs of e-cigarettes to council tenants in {place} who smoke", 40, 400,
     "{n} tenants have given up cigarettes three months later", "smokers"},
    {4, "Inspect {n} shops in {place} for illegal tobacco with a sniffer dog", 12, 90,
     "{n} test purchases by young volunteers are refused", "young-people"},
    {5, "Place {n} alcohol nurses in the emergency department that serves {place}", 1, 6,
     "{n} patients a year accept a follow-up appointment", "drinkers-at-risk"},
    {5, "Train {n} pharmacy staff in {place} to ask about drinking and give brief advice", 15, 120,
     "{n} people a year have brief advice with a score recorded", "drinkers-at-risk"},
    {5, "Review {n} late licences in {place} with the police and the ambulance service", 10, 60,
     "{n} fewer ambulance calls between midnight and five", "working-age"},
    {6, "Lead {n} free health walks a week from libraries in {place}", 3, 30,
     "{n} people walk at least once a fortnight for six months", "inactive-adults"},
    {6, "Take {n} referrals a year from surgeries in {place} into gym and swim courses", 80, 800,
     "{n} people are still active a year after they began", "inactive-adults"},
    {6, "Teach {n} adults in {place} to ride a bicycle on quiet roads", 20, 240,
     "{n} learners cycle to work or to the shops each week", "working-age"},
    {6, "Build {n} kilometres of traffic-free path between {place} and its railway station", 2, 14,
     "{n} trips on foot or by bicycle are counted on a weekday", "working-age"},
    {7, "Offer {n} health checks a month at markets and mosques in {place}", 20, 160,
     "{n} people found at high risk see their GP within a month", "working-age"},
    {7, "Invite {n} people in {place} who have missed their health check by text and phone", 200,
     1900, "{n} of those invited have their check within three months", "working-age"},
    {8, "Run {n} strength-and-balance classes a week in {place}", 3, 36,
     "{n} people complete a twelve-week class", "people-over-65"},
    {8, "Fit grab rails and better lights in {n} homes in {place}", 60, 700,
     "{n} homes are made safer within ten working days", "people-over-65"},
    {8, "Review the medicines of {n} people in {place} who have had a fall", 50, 500,
     "{n} reviews end with a change to what is taken", "people-over-65"},
    {8, "Lift people who have fallen and are not hurt: a response team of {n} for {place}", 4, 20,
     "{n} ambulance journeys a year are not needed", "people-over-65"},
    {9, "Assess {n} people in {place} for dementia within six weeks of referral", 40, 380,
     "{n} people leave the clinic with a named adviser", "people-with-dementia"},
    {9, "Open {n} memory cafes in {place} with transport from the villages", 2, 14,
     "{n} families come at least once a month", "people-with-dementia"},
    {9, "Train {n} bus drivers, shop staff and bank staff in {place} as dementia friends", 40, 400,
     "{n} premises carry the dementia-friendly sign", "people-with-dementia"},
    {10, "Register {n} unpaid carers at surgeries in {place}", 80, 800,
     "{n} carers are offered a health check of their own", "unpaid-carers"},
    {10, "Give {n} carers in {place} a break of four hours a week", 20, 220,
     "{n} carers say that the break lets them go on caring", "unpaid-carers"},
    {10, "Put a carers' champion into {n} schools and colleges in {place}", 3, 30,
     "{n} young carers have a support plan", "young-people"},
    {11, "Write {n} advance care plans with residents of care homes in {place}", 50, 450,
     "{n} people die where they had said they wished to", "people-near-the-end-of-life"},
    {11, "Staff a night-time phone line with {n} hospice nurses for {place}", 2, 9,
     "{n} calls a year are dealt with without an ambulance", "people-near-the-end-of-life"},
    {12, "See {n} young people in {place} within a week of a visit to hospital for self-harm", 30,
     280, "{n} young people have a safety plan that their family knows", "young-people"},
    {12, "Teach {n} school nurses and tutors in {place} how to talk about self-harm", 12, 120,
     "{n} schools have a trained lead", "school-children"},
    {12, "Open a drop-in on {n} evenings a week for people in crisis in {place}", 2, 7,
     "{n} visitors a year go home with a plan and a number to call", "people-in-distress"},
    {13, "Match {n} people who live alone in {place} with a volunteer who visits weekly", 40, 360,
     "{n} pairs still meet after six months", "people-living-alone"},
    {13, "Start {n} shared lunches a month in church halls and pubs in {place}", 4, 40,
     "{n} guests have made a friend whom they see elsewhere", "people-living-alone"},
    {13, "Lend {n} tablets and give lessons to people in {place} who are not online", 30, 300,
     "{n} learners make a video call by themselves", "people-over-65"},
    {14, "Offer {n} places a year on a course for low mood at workplaces in {place}", 40, 420,
     "{n} people finish the course with a lower score", "working-age"},
    {14, "Post {n} link workers at surgeries in {place} for people with low mood", 2, 16,
     "{n} people join something that they are still doing after three months", "working-age"},
    {14, "Hold {n} walk-and-talk groups in {place} for fathers of babies", 2, 18,
     "{n} fathers come to four meetings or more", "new-parents"},
    {15, "Insulate {n} homes in {place} where someone has a lung condition", 40, 500,
     "{n} homes reach an energy rating of C", "people-in-cold-homes"},
    {15, "Visit {n} households in {place} about bills, draughts and benefits", 80, 900,
     "{n} households are better off by at least £250 a year", "people-in-cold-homes"},
    {15, "Mend or replace {n} boilers in {place} before the first frost", 20, 260,
     "{n} homes have heating again within two working days", "people-in-cold-homes"},
    {15, "Take action against {n} landlords in {place} whose homes are damp", 6, 60,
     "{n} tenants live without mould a year later", "low-income-households"},
    {16, "Close {n} streets outside schools in {place} at the start and end of the day", 3, 30,
     "{n} families have given up driving to the gate", "school-children"},
    {16, "Hang {n} air-quality monitors in {place} and publish their readings online", 5, 50,
     "{n} readings a day are online within the hour", "working-age"},
    {16, "Replace {n} of the council's vans in {place} with electric ones", 4, 60,
     "{n} vans run without diesel", "working-age"},
    {7, "Hold {n} annual health checks in {place} for people with a learning disability", 30, 320,
     "{n} people leave with a health action plan in pictures", "people-with-a-learning-disability"},
};

constexpr BarrierPhrase kBarriers[] = {
    {"Too few qualified staff apply for the posts",
     "Train eight people already in the service by the autumn"},
    {"The grant ends a year before the action does",
     "Bid to the integrated care board by 30 November"},
    {"Surgeries do not refer people",
     "A practice nurse is paid one session a week to go through the list"},
    {"There is no bus after six in the evening",
     "Volunteer drivers are insured through the community transport scheme"},
    {"The two computer systems do not talk to each other",
     "A weekly list is sent under an agreement signed in May"},
    {"People do not know that the service is there",
     "Leaflets go out with the council tax bill and in eight languages"},
    {"The building has no step-free entrance", "A ramp is paid for from the community fund"},
    {"Shift workers miss what is offered by day", "One session in three is moved to the evening"},
    {"Families fear that they will be judged",
     "Two parents who have been through it make the first call"},
    {"Insurance for volunteers costs more than was planned",
     "The partners buy one policy together"},
    {"Waiting lists for assessment are over twelve weeks",
     "A second clinic runs on Saturdays until March"},
    {"The contractor is behind with the work",
     "A second contractor takes on the northern villages"},
};

constexpr Organisation kOrganisations[] = {
    {"council", "Borough Council", "local-government"},
    {"community", "Community Health Trust", "nhs"},
    {"voluntary", "Voluntary Action", "voluntary"},
    {"gps", "Primary Care Network", "nhs"},
    {"safety", "Community Safety Partnership", "police"},
    {"homes", "Homes", "housing"},
    {"district", "District Council", "local-government"},
    {"age", "Older People's Forum", "voluntary"},
    {"schools", "Learning Trust", "education"},
    {"hospital", "Hospitals Trust", "nhs"},
};

constexpr std::string_view kTownBeginnings[] = {
    "Alder",  "Amber", "Ash",    "Barrow",  "Beacon", "Birch", "Black", "Brack", "Bram", "Brook",
    "Calder", "Chest", "Clay",   "Coppice", "Crow",   "Dun",   "Elder", "Fair",  "Fern", "Glen",
    "Hart",   "Hazel", "Heron",  "Holm",    "Kings",  "Lang",  "Lark",  "Marsh", "Mill", "North",
    "Oak",    "Pell",  "Quarry", "Raven",   "Saint",  "Thorn", "Under", "Wald",  "Whit", "Yew",
};

constexpr std::string_view kTownEndings[] = {
    "borough", "bourne", "bridge", "bury",   "by",    "combe", "cote",  "dale", "den",
    "field",   "ford",   "gate",   "ham",    "hurst", "leigh", "ley",   "mere", "minster",
    "port",    "stead",  "stoke",  "thorpe", "ton",   "wick",  "worth",
};

constexpr std::string_view kRoles[] = {
    "Head of community health",     "Consultant in public health",
    "Leisure contract manager",     "Director of housing",
    "Lead nurse for prevention",    "Head of adult services",
    "Family hubs manager",          "Chief officer",
    "Environmental health manager", "Clinical lead",
    "Head of early help",           "Programme manager for places",
};

constexpr std::string_view kFunds[] = {
    "Public health grant",    "Better care fund",         "Shared prosperity fund",
    "Household support fund", "Section 106 money",        "Core budget of the service",
    "Lottery community fund", "Health inequalities fund",
};

constexpr std::string_view kSettings[] = {
    "Sessions are held in village halls and last an hour.",
    "The team works from two family hubs and a converted bus.",
    "It happens in people's own homes, at a time that they choose.",
    "Surgeries lend a room on two afternoons a week.",
    "Libraries and leisure centres give space without charge.",
    "The work starts in the three wards with the worst figures.",
    "It is offered at workplaces with more than fifty staff.",
    "Half of it is done by phone and video, half face to face.",
};

constexpr std::string_view kWaysIn[] = {
    "People come by themselves or are sent by their GP.",
    "A letter goes to everyone on the register in the first month.",
    "Community police officers and fire crews pass on names, with consent.",
    "Health visitors ask the question at every contact.",
    "There is one phone number and one form for the whole county.",
    "Those who missed an appointment are called again within a week.",
};

constexpr std::string_view kWaysOn[] = {
    "Everyone is asked after three months how they are getting on.",
    "Those who need more are passed on within five working days.",
    "What is learnt goes to the working group each quarter.",
    "Volunteers who have been through it themselves take over in the second year.",
    "A short survey in the language of each group is done twice a year.",
    "Results are published by ward on the partnership's website.",
};

constexpr std::string_view kFirstSteps[] = {
    "Contract signed",
    "Two coordinators in post",
    "First ten sites agreed",
    "Steering group has met",
    "Staff trained",
    "Referral form in use",
    "Venues booked for a year",
    "Leaflets printed and sent",
};

constexpr std::string_view kSecondSteps[] = {
    "Half of the year's number reached",
    "First survey reported to the group",
    "All sites open",
    "Mid-year review done",
    "Second provider in place",
    "Data shared between partners",
};

constexpr std::string_view kDoneSoFar[] = {
    "{n} people reached since April, most of them in {place}.",
    "Six of the eight sites are open; {n} people have come.",
    "The coordinator started in May and has seen {n} people.",
    "{n} referrals so far, a third of them from surgeries.",
    "Training is finished and {n} people have signed up.",
};

constexpr std::string_view kNextSteps[] = {
    "Open in the two northern wards",         "Recruit a second coordinator",
    "Report the survey to the working group", "Agree next year's venues",
    "Write to those who dropped out",
};

}  // namespace

std::span<const NamedThing> themes() {
  return kThemes;
}
std::span<const NamedThing> contributions() {
  return kContributions;
}
std::span<const NamedThing> populations() {
  return kPopulations;
}
std::span<const Priority> priorities() {
  return kPriorities;
}
std::span<const Intervention> interventions() {
  return kInterventions;
}
std::span<const BarrierPhrase> barriers() {
  return kBarriers;
}
std::span<const Organisation> organisations() {
  return kOrganisations;
}
std::span<const std::string_view> town_beginnings() {
  return kTownBeginnings;
}
std::span<const std::string_view> town_endings() {
  return kTownEndings;
}
std::span<const std::string_view> roles() {
  return kRoles;
}
std::span<const std::string_view> funds() {
  return kFunds;
}
std::span<const std::string_view> settings() {
  return kSettings;
}
std::span<const std::string_view> ways_in() {
  return kWaysIn;
}
std::span<const std::string_view> ways_on() {
  return kWaysOn;
}
std::span<const std::string_view> first_steps() {
  return kFirstSteps;
}
std::span<const std::string_view> second_steps() {
  return kSecondSteps;
}
std::span<const std::string_view> done_so_far() {
  return kDoneSoFar;
}
std::span<const std::string_view> next_steps() {
  return kNextSteps;
}

}  // namespace hwbplan::perf
