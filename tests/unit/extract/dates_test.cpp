// Which time expression dates an event: its own, one that its clause gives, or one that another event has.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Dates, OfARelativeClause) {
  check({
      {"2018-04-06", "انتهت زيارة الرئيس المصري عبد الفتاح السيسي إلى باريس، التي بدأت في 3 أبريل.",
       "visit happened 2018-04-03 abdel-fattah-el-sisi @paris"},
      {"2017-06-01", "جاء ذلك بعد لقاء جمع أردوغان وبوتين على هامش قمة مجموعة العشرين التي انعقدت يومي 26 و27 مايو.",
       "meeting happened 2017-05-26/2017-05-27 recep-tayyip-erdogan+vladimir-putin; "
       "summit happened 2017-05-26/2017-05-27 g20"},
  });
}

TEST(Dates, OfARelativeClauseBehindAName) {
  check({
      {"2018-04-06", "قال لودريان إن اللقاء بين الحريري وماكرون الذي انعقد في باريس الثلاثاء كان وديا.",
       "meeting happened 2018-04-03 emmanuel-macron+saad-hariri @paris"},
  });
}

TEST(Dates, OfTheClauseBefore) {
  check({
      {"2018-09-03", "وفي 29 أغسطس، زار محمد جواد ظريف أنقرة حيث التقى رجب طيب أردوغان.",
       "visit happened 2018-08-29 mohammad-javad-zarif @ankara; "
       "meeting happened 2018-08-29 mohammad-javad-zarif+recep-tayyip-erdogan @ankara"},
      {"2018-04-19", "كان ذلك في مارس الماضي عندما زار لافروف طهران.", "visit happened 2018-03 sergey-lavrov @tehran"},
      {"2017-11-21", "وصل ماكرون إلى برلين أمس والتقى ميركل.",
       "visit happened 2017-11-20 emmanuel-macron @berlin; "
       "meeting happened 2017-11-20 angela-merkel+emmanuel-macron @berlin"},
      {"2017-11-21", "زار ماكرون برلين يوم الاثنين، وأجرى فيها محادثات مع المستشارة أنغيلا ميركل.",
       "visit happened 2017-11-20 emmanuel-macron @berlin; "
       "meeting happened 2017-11-20 angela-merkel+emmanuel-macron @berlin"},
      {"2017-11-21", "سافر لافروف إلى باريس يوم السبت للقاء لودريان.",
       "visit happened 2017-11-18 sergey-lavrov @paris; "
       "meeting happened 2017-11-18 jean-yves-le-drian+sergey-lavrov @paris"},
  });
}

TEST(Dates, CountedFromTheTelling) {
  check({
      {"2018-06-23", "جاء القرار بعد عشرة أيام من قمة جمعت بوتين وأردوغان.",
       "summit happened 2018-06-13 recep-tayyip-erdogan+vladimir-putin"},
      {"2018-09-09", "وقع القصف السبت، بعد يوم من لقاء بين بوتين وروحاني.",
       "meeting happened 2018-09-07 hassan-rouhani+vladimir-putin"},
      {"2015-09-30", "التقى بوتين أوباما في نيويورك يوم الاثنين. والتقى في اليوم نفسه روحاني.",
       "meeting happened 2015-09-28 barack-obama+vladimir-putin @new-york; "
       "meeting happened 2015-09-28 hassan-rouhani+vladimir-putin"},
      {"2018-06-05", "قال نتنياهو الاثنين بعد لقائه ميركل إن الاتفاق سيئ.",
       "meeting happened 2018-06-04 angela-merkel+benjamin-netanyahu"},
  });
}

TEST(Dates, OfAnotherDay) {
  check({
      {"2018-04-16", "زار لافروف بكين الشهر الماضي قبل عقد قمة بين بوتين وترامب.",
       "visit happened 2018-03 sergey-lavrov @beijing; summit planned - donald-trump+vladimir-putin"},
      {"2018-05-31", "وصل لافروف إلى نيويورك الأربعاء لبحث ترتيبات القمة المرتقبة بين بوتين وترامب.",
       "visit happened 2018-05-30 sergey-lavrov @new-york; summit planned - donald-trump+vladimir-putin"},
      {"2018-07-19", "التقى بوتين ترامب بعد جدل حول الانتخابات الأميركية عام 2016.",
       "meeting happened - donald-trump+vladimir-putin"},
      {"2018-07-13", "تنظم النقابات يوم الأحد مسيرة، وهو اليوم المتوقع لوصول لافروف إلى باريس.",
       "visit planned 2018-07-15 sergey-lavrov @paris"},
      {"2017-11-21", "وفي وقت لاحق اليوم، أجرى بوتين اتصالا هاتفيا بترامب.",
       "call happened 2017-11-21 donald-trump+vladimir-putin"},
  });
}

TEST(Dates, OfStays) {
  check({
      {"2018-07-12", "وصل ترامب إلى لندن الخميس في زيارة تستغرق يومين.",
       "visit happened 2018-07-12/2018-07-13 donald-trump @london"},
      {"2018-07-12", "يبدأ بوتين غدا زيارة رسمية إلى القاهرة لمدة ثلاثة أيام.",
       "visit planned 2018-07-13/2018-07-15 vladimir-putin @cairo"},
      {"2018-04-29", "وصل بومبيو إلى القدس الأحد في إطار جولة إقليمية تستمر ثلاثة أيام.",
       "visit happened 2018-04-29 mike-pompeo @jerusalem"},
  });
}

TEST(Dates, OfTheSpeaker) {
  check({
      {"2018-06-05",
       "قال نتنياهو الاثنين إن الاتفاق سيئ. وقال لافروف الأحد إن الاتفاق باق. وقال نتنياهو في مؤتمر صحفي مع ميركل إن "
       "الوقت ينفد.",
       "meeting happened 2018-06-04 angela-merkel+benjamin-netanyahu"},
  });
}

TEST(Dates, OfFirstAndLastDay) {
  check({
      {"2018-06-30", "عقد بوتين وأردوغان قمة، انطلقت الثلاثاء واختتمت الخميس.",
       "summit happened 2018-06-26/2018-06-28 recep-tayyip-erdogan+vladimir-putin"},
      {"2018-04-07", "تستعد القاهرة لزيارة لافروف إلى مصر والتي تبدأ الاثنين وتستمر يومين.",
       "visit planned 2018-04-09/2018-04-10 sergey-lavrov @eg"},
  });
}

TEST(Dates, NotOfTheCancelling) {
  check({
      {"2018-05-25", "ألغى ترامب الخميس قمته مع كيم جونغ أون.", "summit cancelled - donald-trump+kim-jong-un"},
      {"2018-05-25", "أسف بوتين غداة إلغاء ترامب قمة مع كيم جونغ أون.", "summit cancelled - donald-trump+kim-jong-un"},
  });
}

TEST(Dates, OfAChronicle) {
  check({
      {"2018-05-25", "19 نوفمبر 2014: لافروف يزور طهران.", "visit happened 2014-11-19 sergey-lavrov @tehran"},
      {"2018-05-25", "سبتمبر 2014\n\nالتقى بوتين أردوغان.\n\nيناير 2015\n\nزار لافروف طهران.",
       "meeting happened 2014-09 recep-tayyip-erdogan+vladimir-putin; visit happened 2015-01 sergey-lavrov @tehran"},
      {"2018-05-25", "25 مايو 2018\n\nالتقى بوتين أردوغان.", "meeting happened - recep-tayyip-erdogan+vladimir-putin"},
  });
}

TEST(Dates, OfWhatPointsBack) {
  check({
      {"2018-06-05", "يستعد ترامب لقمة مع كيم جونغ أون. ومن المرجح أن تجمعهما قمة في 12 يونيو.",
       "summit planned 2018-06-12 donald-trump+kim-jong-un"},
      {"2018-06-05", "يستعد ترامب لقمة مع كيم جونغ أون. وقالت سيول إن القمة التي ستعقد في 12 يونيو مهمة.",
       "summit planned 2018-06-12 donald-trump+kim-jong-un"},
  });
}

}  // namespace
}  // namespace waqai
