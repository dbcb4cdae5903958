#include "waqai/time/tense.hpp"

#include <gtest/gtest.h>

#include <string>

namespace waqai {
namespace {

/// The direction of each expression in one sentence: "+" ahead, "-" behind, "?" unknown.
std::string directions(std::string_view source) {
  static Vocabulary vocabulary;
  static const TimeLexicon times(vocabulary);
  static const TenseLexicon tenses(vocabulary);
  TokenizedText text;
  Analysis analysis;
  std::vector<Timex> timexes;
  tokenize(source, text);
  Analyzer(vocabulary).analyze(text, analysis);
  EXPECT_EQ(text.sentences.size(), 1U) << source;
  TimexTagger(times).tag(text, analysis, 0, static_cast<std::uint32_t>(text.tokens.size()), timexes);
  const SentenceTense tense(tenses, source, text, analysis, text.sentences.front());
  std::string out;
  for (const Timex& timex : timexes) {
    const Direction direction = tense.direction(timex);
    out += direction == Direction::future ? '+' : direction == Direction::past ? '-' : '?';
  }
  return out;
}

struct Case {
  std::string_view sentence;
  std::string_view expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(directions(c.sentence), c.expected) << c.sentence;
}

TEST(Tense, Future) {
  check({
      {"سأعود يوم الجمعة", "+"},
      {"وسنعود يوم الجمعة", "+"},
      {"سيلتقي الوزيران الأحد في عمان", "+"},
      {"ستستورد البلاد القمح في مارس", "+"},  // a verb that no table has
      {"سوف يلتقي الوزيران الأحد", "+"},
      {"لن يزور الوزير العاصمة الخميس", "+"},
      {"من المقرر أن يصل الوفد الخميس", "+"},
      {"يعتزم الوزير أن يزور العاصمة الخميس", "+"},
      {"وصل الوفد للمشاركة في المؤتمر المقرر عقده الخميس", "+"},
      {"القمة المقبلة في 5 مايو", "+"},
      {"الخميس سيصل الوفد", "+"},
      {"قد يصل الوفد الخميس", "+"},
      {"سيصل الوفد إلى العاصمة ويلتقي الرئيس الخميس", "+"},
      {"تسري الهدنة اعتبارا من الخميس", "+"},
  });
}

TEST(Tense, Past) {
  check({
      {"التقى الوزيران الأحد في عمان", "-"},
      {"كان الوزير يلتقي الوفد الأحد", "-"},
      {"لم يلتق الوزير الوفد الأحد", "-"},
      {"قد صافح الوزير ضيفه الأحد", "-"},
      {"قصف الجيش مواقع فجر الأحد", "-"},  // a noun too, but not where it opens the sentence
      {"انزلقت شاحنة الأحد", "-"},         // a perfect by its form
      {"في يوليو، أعلن الوزير خطته", "-"},
      {"وكان الوزير قال، الأحد، إن الخطة جاهزة", "-"},
      {"ستبقى القوات التي وصلت الأحد هناك", "-"},
      {"سيبقى الحظر منذ مايو قائما", "-"},
  });
}

TEST(Tense, NearestSignInItsOwnClause) {
  check({
      {"قال الوزير الأحد إنه سيعود الخميس", "-+"},
      {"أعلن الكرملين، الثلاثاء، أن الرئيس سيلتقي ضيفه الجمعة", "-+"},
      {"سيلتقي الوزير نظيره الاثنين وعاد مساعده السبت", "+-"},
      {"قال الوزير: سنعود الجمعة", "+"},
      {"سيعود الوزير، الذي يقود الوفد، الجمعة", "+"},
  });
}

TEST(Tense, UnknownRatherThanWrong) {
  check({
      {"الجمعة", "?"},
      {"أعلن الوزير أن الاجتماع في 5 مايو", "?"},
      {"أعلن الكرملين عن زيارة في 5 مايو", "?"},
      {"قررت الحكومة عقد الاجتماع في 5 مايو", "?"},
      {"كان من المقرر أن يلتقي الوزيران الجمعة", "?"},
      {"الوزير يلتقي نظيره الجمعة", "?"},
      {"سيعود الوزير، الذي وصل، الجمعة", "?"},
      {"بدأ العمل بالقانون اعتبارا من مايو", "?"},
      {"قال الوزير: الاجتماع الجمعة", "?"},
  });
}

TEST(Tense, NounsAreNoVerbs) {
  check({
      {"سيارة مفخخة الجمعة", "?"},
      {"سياسة جديدة منذ الجمعة", "-"},
      {"سيامة راهب، السبت", "?"},
      {"ستة جرحى الجمعة", "?"},
      {"ساعة الأرض السبت", "?"},
      {"أوقف سيغيف الجمعة", "-"},
      {"ظهر الجمعة", "?"},
  });
}

TEST(Tense, AnAgendaPutsWeekdaysAhead) {
  check({
      {"يزور الوزير العاصمة الخميس", "+"},
      {"\"يزور الوزير العاصمة الخميس\"", "+"},
      {"يعقد المجلس جلسته تنفيذا لإعلان 27 أبريل", "?"},
  });
}

}  // namespace
}  // namespace waqai
