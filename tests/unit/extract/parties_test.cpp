// Who takes part where several could, and where what they do takes place.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Parties, AtTheSummitOfABody) {
  check({
      {"2018-07-15", "وخلال قمة حلف شمال الأطلسي في بروكسل، كرر ترامب مطالبه.",
       "summit happened - donald-trump+nato @brussels"},
      {"2018-07-11", "أضافت ميركل لدى وصولها إلى قمة الناتو في بروكسل إن بلادها مستقلة.",
       "summit happened - angela-merkel+nato @brussels"},
      {"2018-07-11", "يلتقي ترامب وميركل غدا على هامش قمة حلف شمال الأطلسي.",
       "meeting planned 2018-07-12 angela-merkel+donald-trump; summit planned 2018-07-12 "
       "angela-merkel+donald-trump+nato"},
      {"2018-07-11", "انتقد بوتين قمة حلف شمال الأطلسي في بروكسل.", "summit happened - nato @brussels"},
  });
}

TEST(Parties, OfPurposes) {
  check({
      {"2018-05-13", "وحول استعدادات الرئيس الأمريكي للقاء كيم جونغ أون، قال بولتون إن الأمر صعب.",
       "meeting planned - donald-trump+kim-jong-un"},
      {"2018-04-04", "جاء ذلك بسبب زيارة بوتين إلى أنقرة للقاء أردوغان وروحاني.",
       "visit happened - vladimir-putin @ankara; "
       "meeting planned - hassan-rouhani+recep-tayyip-erdogan+vladimir-putin @ankara"},
  });
}

TEST(Parties, OfAPhraseBeforeTheVerb) {
  check({
      {"2018-04-28", "تحدث ترامب أمس. وقبل توقف قصير في بروكسل لحضور اجتماع لحلف شمال الأطلسي وصل بومبيو إلى الرياض.",
       "meeting planned - mike-pompeo+nato @brussels; visit happened - mike-pompeo @riyadh"},
  });
}

TEST(Parties, ByGender) {
  check({
      {"2018-10-14", "شكرت ميلانيا ترامب السيسي على كرمه خلال زيارتها إلى مصر.", "visit happened - melania-trump @eg"},
      {"2018-02-10", "شاركت كيم يو جونغ في الوفد. والتقت كيم الرئيس الكوري الجنوبي في سول.",
       "meeting happened - kim-yo-jong+moon-jae-in @seoul"},
      {"2018-06-18", "وصلت ميركل إلى باريس. وتستقبل غدا ماكرون ويونكر.",
       "visit happened - angela-merkel @paris; "
       "meeting planned 2018-06-19 angela-merkel+emmanuel-macron+jean-claude-juncker @paris"},
  });
}

TEST(Parties, NotOfClausesBeside) {
  check({
      {"2018-03-19", "قال بوتين إن الأمر محض هراء. وسيصل خبراء من منظمة حظر الأسلحة الكيميائية إلى بريطانيا الاثنين.",
       "visit planned 2018-03-19 opcw @gb"},
      {"2018-05-05", "التقى لافروف كيري في باريس. وعقد ناشطون اجتماعا مع ماكرون.",
       "meeting happened - john-kerry+sergey-lavrov @paris"},
      {"2018-05-05", "وصل لافروف إلى باريس. وأجرى محادثات مع ماكرون.",
       "visit happened - sergey-lavrov @paris; meeting happened - emmanuel-macron+sergey-lavrov @paris"},
      {"2018-04-16", "قال الأسد، وفقا لوزير الدفاع الروسي سيرغي شويغو، الذي اجتمع به في دمشق، إن الوضع جيد.",
       "meeting happened - bashar-al-assad+sergey-shoygu @damascus"},
      {"2018-06-26",
       "عرض بوريس جونسون الخطة، التي لا تقبلها موسكو، في اجتماع لمنظمة حظر الأسلحة الكيميائية في "
       "لاهاي.",
       "talks happened - boris-johnson+opcw @the-hague"},
      {"2018-09-11", "تحدث السيسي أمس. وأصدر المكتب الإعلامي لحيدر العبادي بيانا بشأن زيارته إلى أربيل.", ""},
  });
}

TEST(Parties, OfPlurals) {
  check({
      {"2018-03-19", "سيلتقي بوريس جونسون وزراء خارجية الاتحاد الأوروبي في بروكسل.",
       "meeting planned - boris-johnson+eu @brussels"},
      {"2018-07-15", "سيلتقي بوتين رئيسي الدولتين المتنافستين ماكرون وكوليندا غرابار كيتاروفيتش.",
       "meeting planned - emmanuel-macron+kolinda-grabar-kitarovic+vladimir-putin"},
      {"2018-08-13", "تعقد الكوريتان محادثات في سول غدا.", "meeting planned 2018-08-14 kp+kr @seoul"},
      {"2018-08-13", "اتفق زعيما الكوريتين على عقد قمة.", "summit planned - kim-jong-un+moon-jae-in"},
  });
}

TEST(Parties, ByPostAndSpelling) {
  check({
      {"2018-03-19", "يلتقي بوريس جونسون الأمين العام لحلف شمال الأطلسي ينز ستوتلنبرغ.",
       "meeting planned - boris-johnson+jens-stoltenberg"},
      {"2018-07-04", "مبعوث الأمم المتحدة التقى الرئيس اليمني هادي. ووصل مبعوث الأمم المتحدة مارتن غريفيث إلى عدن.",
       "meeting happened - abdrabbuh-mansur-hadi+martin-griffiths @aden; visit happened - martin-griffiths @aden"},
      {"2018-08-13", "كان أول رئيس كوري جنوبي زار بيونغ يانغ.", "visit happened - kr-president @pyongyang"},
  });
}

TEST(Places, BeforeWhatTookPlaceThere) {
  check({
      {"2018-07-04", "تحدث غريفيث عن نتائج مباحثاته في صنعاء وعدن (جنوب) حيث التقى الرئيس اليمني هادي.",
       "meeting happened - abdrabbuh-mansur-hadi+martin-griffiths @aden"},
      {"2018-07-13", "عاد العبادي من بروكسل حيث التقى موغيريني.",
       "meeting happened - federica-mogherini+haider-al-abadi @brussels"},
      {"2018-09-09", "تحدث مراقبون عن الأمر بعد قمة كيم جونغ أون مع ترامب التي انعقدت في سنغافورة.",
       "summit happened - donald-trump+kim-jong-un @sg"},
      {"2018-05-09", "القمة المرتقبة بين كيم جونغ أون وترامب ستعقد على الأرجح في سنغافورة.",
       "summit planned - donald-trump+kim-jong-un @sg"},
  });
}

TEST(Places, OfJourneysAim) {
  check({
      {"2018-04-26", "سيبدأ بومبيو زيارة إلى بروكسل لحضور اجتماع لحلف شمال الأطلسي.",
       "visit planned - mike-pompeo @brussels; meeting planned - mike-pompeo+nato @brussels"},
  });
}

TEST(Places, NotWhatItWasAbout) {
  check({
      {"2018-02-15", "التقى أردوغان تيلرسون، في محاولة لتهدئة العلاقات على خلفية العملية العسكرية التركية في عفرين.",
       "meeting happened - recep-tayyip-erdogan+rex-tillerson"},
      {"2018-04-09", "يجتمع بوتين وميركل الاثنين عقب الهجوم المميت في دوما بغوطة دمشق.",
       "meeting planned 2018-04-09 angela-merkel+vladimir-putin"},
  });
}

}  // namespace
}  // namespace waqai
