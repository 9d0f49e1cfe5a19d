// See activity_wording.hpp. What counts as an effect is drawn wide on purpose: a class that was
// finished, a call that was answered in time, a share of anything.
#include "rules/activity_wording.hpp"

#include "rules/plain_words.hpp"
#include "rules/word_table.hpp"

#include <array>

namespace hwbplan::rules {

namespace {

enum class Sense { activity, effect };

constexpr std::array<WordsOfKind<Sense>, 2> kLists = {{
    {Sense::activity,
     "meeting meetings leaflet leaflets poster posters newsletter newsletters flyer flyers "
     "brochure brochures factsheet factsheets workshop workshops event events talk talks briefing "
     "briefings presentation presentations seminar seminars webinar webinars conference "
     "conferences stall stalls roadshow roadshows campaign campaigns session sessions training "
     "trained attend attends attended attendance attendees copies tweets posts hits views "
     "downloads impressions articles"},
    {Sense::effect,
     "proportion share rate rates percentage ratio prevalence incidence reduce reduces "
     "reduced reducing reduction fewer less lower lowered decrease decreased decline declined drop "
     "dropped cut halved halve double doubled improve improved improves improving improvement "
     "improvements increase increased increases increasing rise rises rising risen rose grew grow "
     "growing better best more gain gained lose lost loses quit quits quitting stop stopped stops "
     "recover recovered recovery remain remained remains sustain sustained maintain maintained "
     "retain retained complete completed completes completing completion completions finish "
     "finished achieve achieved achieves achieving pass passed passes qualify qualified "
     "qualification accredited accreditation feel feels felt say says said tell tells told report "
     "reported reporting score scores scored satisfied satisfaction confident confidence know "
     "knowledge aware understand understanding use used uses using change changed changes prevent "
     "prevented avoid avoided diagnose diagnosed diagnosis diagnoses treat treated treatment "
     "employed employment job jobs work waiting wait waits within admitted admission admissions "
     "cases deaths death referral referrals referred uptake take-up return returned home homes "
     "live lives living weight active activity smoking births saved save outcome outcomes impact "
     "evaluation evaluated feedback survey pre post before after helped supported reached "
     "engaged identified screened vaccinated tested caseload patients clients all every "
     "most half third quarter average mean median target baseline need needs joined join "
     "members volunteering volunteers breastfeeding isolation loneliness"},
}};
constexpr WordTable<kLists, 512> kWords;

}  // namespace

bool counts_only_activity(std::string_view measure) {
  if (measure.find('%') != std::string_view::npos) return false;
  const PlainWords words(measure);
  bool activity = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Sense* sense = kWords.find(words[i].lower);
    if (sense == nullptr) continue;
    if (*sense == Sense::effect) return false;
    activity = true;
  }
  return activity;
}

}  // namespace hwbplan::rules
