// Who takes part where no verb right beside him says so.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Subjects, OfRelativeClauses) {
  check({
      {"2018-05-13",
       "جاء ذلك بعد الزيارة الأخيرة التي قام بها الرئيس الروسي فلاديمير بوتين إلى القاهرة في ديسمبر 2017.",
       "visit happened 2017-12 vladimir-putin @cairo"},
      {"2016-10-12", "أعلن الكرملين إلغاء زيارة كان بوتين سيقوم بها إلى باريس في 19 أكتوبر.",
       "visit cancelled 2016-10-19 vladimir-putin @paris"},
      {"2018-06-27", "وهي الزيارة الأولى التي يقوم بها عضو في العائلة المالكة إلى إسرائيل.", ""},
  });
}

TEST(Subjects, BehindADescription) {
  check({
      {"2018-06-21", "اجتمع رئيس جنوب السودان سلفا كير مع زعيم المتمردين ريك مشار في أديس أبابا الأربعاء.",
       "meeting happened 2018-06-20 riek-machar+salva-kiir @addis-ababa"},
      {"2018-08-18", "أعلن المكتب إن دومينيك راب وزير شؤون الخروج من الاتحاد الأوروبي سيتوجه الثلاثاء إلى بروكسل.",
       "visit planned 2018-08-21 dominic-raab @brussels"},
      {"2018-04-18", "قال ترامب إن مدير الوكالة الأميركية اجتمع مع كيم جونغ أون.", ""},
  });
}

TEST(Subjects, ByTheNumberOfTheVerb) {
  check({
      {"2018-07-15", "قال بوتين لأردوغان خلال لقائهما في موسكو إن الوضع أفضل.",
       "meeting happened - recep-tayyip-erdogan+vladimir-putin @moscow"},
      {"2018-07-15", "ينتقد ترامب المهاجرين الذين وصلوا إلى الولايات المتحدة.", ""},
  });
}

TEST(Subjects, BesideTheEvent) {
  check({
      {"2018-06-14", "أكد بومبيو خلال زيارة إلى سيول أن العقوبات باقية.", "visit happened - mike-pompeo @seoul"},
      {"2018-04-04", "تعهد بوتين وأردوغان وروحاني خلال قمة في أنقرة بالتعاون.",
       "summit happened - hassan-rouhani+recep-tayyip-erdogan+vladimir-putin @ankara"},
      {"2018-05-27", "اتفق بوتين وأردوغان على عقد قمة في موسكو.",
       "summit planned - recep-tayyip-erdogan+vladimir-putin @moscow"},
      {"2018-05-10", "أعلن ترامب أن القمة المقررة مع كيم جونغ أون ستعقد في سنغافورة.",
       "summit planned - donald-trump+kim-jong-un @sg"},
      {"2018-07-15", "وزيرا الخارجية والدفاع في فرنسا أصدرا بيانا مشتركا.", ""},
  });
}

TEST(Subjects, OneEventForEach) {
  check({
      {"2018-04-16", "سيعقد كيم جونغ أون قمتين مع الرئيسين الكوري الجنوبي مون جيه إن والأميركي دونالد ترامب.",
       "summit planned - kim-jong-un+moon-jae-in; summit planned - donald-trump+kim-jong-un"},
      {"2018-04-29", "يزور بومبيو السعودية وإسرائيل الأسبوع المقبل.",
       "visit planned 2018-04-30/2018-05-06 mike-pompeo @sa; visit planned 2018-04-30/2018-05-06 mike-pompeo @il"},
      {"2018-03-22", "بوتين يزور أردوغان.", "visit happened - vladimir-putin @tr"},
  });
}

TEST(Statuses, OfTheClauseAndNotBeside) {
  check({
      {"2017-04-12", "اقترح لافروف خلال اللقاء مع تيلرسون في موسكو هدنة.",
       "meeting happened - rex-tillerson+sergey-lavrov @moscow"},
      {"2017-06-17", "يزور السيسي موسكو لإجراء مباحثات مع بوتين.",
       "visit happened - abdel-fattah-el-sisi @moscow; meeting planned - abdel-fattah-el-sisi+vladimir-putin @moscow"},
      {"2018-05-31", "أعلنت روسيا عن زيارة لافروف إلى طهران.", "visit planned - sergey-lavrov @tehran"},
      {"2018-05-31", "رفض أردوغان لقاء نتنياهو.", ""},
      {"2018-04-04", "طلب أردوغان لقاء بوتين.", "meeting proposed - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-08-17", "تعتزم تركيا وإيران عقد محادثات في سوتشي.", "meeting planned - ir+tr @sochi"},
      {"2018-05-31", "دعا بوتين في لقاء مع ميركل إلى رفع العقوبات.", "meeting happened - angela-merkel+vladimir-putin"},
      {"2017-05-31", "قرر لودريان تأجيل زيارة العمل التي كان يعتزم القيام بها إلى تونس غدا.",
       "visit postponed 2017-06-01 jean-yves-le-drian @tn"},
  });
}

TEST(Statuses, OfWhatLiesAhead) {
  check({
      {"2018-05-10", "استقال الوزير قبل أيام قليلة من القمة بين بوتين وأردوغان.",
       "summit planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-05-10", "احتج المزارعون قبل ساعات من انطلاق القمة بين بوتين وأردوغان.",
       "summit planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-05-10", "وبعد أشهر من الخلاف، سيجلس بوتين وأردوغان معا في أول قمة بينهما.",
       "summit planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-05-10", "قال بيسكوف إن المحادثات بين بوتين وأردوغان ستتناول الغاز.",
       "meeting planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-05-10", "من المنتظر أن يقدم المبعوث خطته، التي تعارضها لندن، في اجتماع بين بوتين وأردوغان.",
       "meeting planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-05-10", "طرحت موسكو فكرة زيارات محتملة للافروف إلى طهران.", "visit proposed - sergey-lavrov @tehran"},
      {"2018-05-10", "يأمل السيسي أن تأتي نتائج طيبة من زيارة لافروف إلى القاهرة.",
       "visit happened - sergey-lavrov @cairo"},
  });
}

TEST(Statuses, OfPastClauses) {
  check({
      {"2018-05-10", "كان أردوغان يجري محادثات مع بوتين في سوتشي.",
       "meeting happened - recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2018-05-10", "عرض أردوغان هدنة خلال القمة التي تجمعه مع بوتين في سوتشي.",
       "summit happened - recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2018-05-10", "وصف لافروف الأجواء خلال زيارة لظريف، يخطط بعدها للسفر.", ""},
  });
}

}  // namespace
}  // namespace waqai
