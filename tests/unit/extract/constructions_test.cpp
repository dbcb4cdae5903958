// Constructions of news prose that need more than a verb with its subject and object. Where the trigger is a minor one,
// another sentence has one that makes the article worth reading.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Constructions, ListsOfCountries) {
  check({
      {"2018-03-11", "اتفقت الكوريتان على عقد قمة في أواخر الشهر المقبل.", "summit planned 2018-04 kp+kr"},
      {"2018-05-10", "وتطرق النقاش إلى القمة التي عقدت مؤخرا بين زعيمي شطري كوريا.",
       "summit happened - kim-jong-un+moon-jae-in"},
      {"2018-04-29", "تتفاوض مصر والسودان وإثيوبيا منذ أعوام. وعقدت الدول الثلاث اجتماعا في الخرطوم أمس.",
       "talks happened 2018-04-28 eg+et+sd @khartoum"},
      {"2018-04-05",
       "يسود الخلاف بين مصر والسودان وإثيوبيا. وجاءت الخطوة بعد قمة جمعت قادة الدول الثلاث في أديس أبابا.",
       "summit happened - eg+et+sd @addis-ababa"},
      {"2018-04-29", "أعلنت الخرطوم عن عقد اجتماع في الخامس من مايو بحضور وزراء الري لدول السودان ومصر وإثيوبيا.",
       "meeting planned 2018-05-05 et-water-minister+moataz-moussa+mohamed-abdel-aty"},
      {"2018-04-25",
       "من المنتظر أن تحتضن جنيف الأسبوع المقبل جولة جديدة من المحادثات بين وفدي الحكومة والمعارضة السورية.",
       "talks planned 2018-04-30/2018-05-06 sy+syrian-opposition @geneva"},
      {"2018-04-25", "استأنف وفدا الحكومة اليمنية والحوثيين المشاورات في الكويت.", "talks happened - houthis+ye @kw"},
  });
}

TEST(Constructions, NamesOfSeveralThatPointBack) {
  check({
      {"2018-08-13",
       "جرت مباحثات في بانمونجوم بين الكوريتين. وجاء في بيان مشترك أصدره الجانبان أنهما اتفقا على الموعد.",
       "meeting happened - kp+kr @panmunjom; statement happened - kp+kr"},
      {"2014-01-05", "رفضت طهران القرار. وأجرى وزير خارجيتها اتصالا بنظيره الأميركي جون كيري.",
       "call happened - john-kerry+mohammad-javad-zarif"},
      {"2018-05-26", "أعلن ترامب وكيم جونغ أون موقفيهما. ورحب الأمين العام بنتائج قمة سنغافورة.",
       "summit happened - donald-trump+kim-jong-un @singapore"},
  });
}

TEST(Constructions, OfficialsOfABody) {
  check({
      {"2018-05-23", "كرر وزراء الخارجية العرب في ختام اجتماع عاجل بالقاهرة موقفهم.",
       "meeting happened - arab-league @cairo"},
      {"2018-05-23", "أكد الاتحاد الأوروبي في ختام اجتماع طارئ رفض القرار.", "meeting happened - eu"},
      {"2018-06-22", "اختتمت أمس في أديس أبابا قمة قادة دول (إيغاد).", "summit happened 2018-06-21 igad @addis-ababa"},
      {"2018-04-25", "عقد رؤساء أركان الجيوش الأمريكي والروسي والتركي اجتماعا في أنطاليا الثلاثاء.",
       "meeting happened 2018-04-24 hulusi-akar+joseph-dunford+valery-gerasimov @antalya"},
      {"2018-04-25", "تنعقد في الرياض غدا قمة خليجية برئاسة الملك سلمان.",
       "summit planned 2018-04-26 gcc+king-salman @riyadh"},
      {"2018-04-25", "قرر وزراء الخارجية العرب عقد اجتماع طارئ الخميس في القاهرة.",
       "meeting planned 2018-04-26 arab-league @cairo"},
      {"2018-04-25", "عقدت اللجنة المصرية السودانية المشتركة اجتماعها في القاهرة.", "meeting happened - eg+sd @cairo"},
  });
}

TEST(Constructions, Journeys) {
  check({
      {"2018-04-19", "كشف بومبيو عن رحلته إلى كوريا الشمالية. وتترقب العواصم القمة.",
       "visit happened - mike-pompeo @kp"},
      {"2018-10-17",
       "وقال المسؤول إن ماكغورك كان في الرياض يوم الجمعة الماضي. وكان في السجن من قبل. وتترقب العواصم القمة.",
       "visit happened 2018-10-12 brett-mcgurk @riyadh"},
      {"2018-03-04", "نتنياهو سيكون في واشنطن الاثنين لحضور مؤتمر.",
       "visit planned 2018-03-05 benjamin-netanyahu @washington"},
      {"2018-03-10", "تحسنت التجارة مع الصين التي زارها ماكرون في كانون الثاني.",
       "visit happened 2018-01 emmanuel-macron @cn"},
      {"2018-07-12", "رحبت الإمارات بزيارة الرئيس الصيني التي ستبدأ الخميس المقبل.",
       "visit planned 2018-07-19 xi-jinping @ae"},
      {"2018-10-11", "اختفى جمال خاشقجي بعد زيارته إلى القنصلية السعودية في إسطنبول.", ""},
      {"2018-09-08", "غادر الوفد. وغادرت الإدارة الفرنسية بروسيا قبل قرنين.", ""},
      {"2018-04-25", "أوفد الرئيس الروسي مبعوثه ألكسندر لافرنتييف إلى دمشق حيث التقى الأسد.",
       "visit happened - alexander-lavrentiev @damascus; meeting happened - alexander-lavrentiev+bashar-al-assad "
       "@damascus"},
      {"2018-04-25", "هذا وكان الرئيس الفلسطيني قد وصل إلى عمان مساء أمس.",
       "visit happened 2018-04-24 mahmoud-abbas @amman"},
      {"2018-04-25", "وصل الرئيس الفلسطيني إلى سلطنة عمان. وغادر عمان بعد يومين.",
       "visit happened - mahmoud-abbas @om"},
      {"2018-04-25", "زار نائب الرئيس الأمريكي مايك بنس القاهرة وعمان والقدس في يناير الماضي.",
       "visit happened 2018-01 mike-pence @cairo; visit happened 2018-01 mike-pence @amman; visit happened 2018-01 "
       "mike-pence @jerusalem"},
      {"2018-06-22", "استقبل الحريري في السراي المستشارة الألمانية أنجيلا ميركل التي تزور بلاده.",
       "meeting happened - angela-merkel+saad-hariri @lb; visit happened - angela-merkel @lb"},
  });
}

TEST(Constructions, Encounters) {
  check({
      {"2018-06-09", "وجاء تأكيد العاهل الأردني خلال استقباله فيديريكا موغيريني في عمان.",
       "meeting happened - abdullah-ii+federica-mogherini @amman"},
      {"2018-06-09", "سيتوجه ترامب إلى سنغافورة لمقابلة كيم جونغ أون.",
       "visit planned - donald-trump @sg; meeting planned - donald-trump+kim-jong-un @sg"},
      {"2018-10-17", "تزامن ذلك مع زيارة بومبيو إلى السعودية ولقاء الملك سلمان.",
       "visit happened - mike-pompeo @sa; meeting happened - king-salman+mike-pompeo @sa"},
      {"2018-05-08", "التقى شي جين بينغ كيم جونغ أون في شمال شرق الصين.",
       "meeting happened - kim-jong-un+xi-jinping @cn"},
      {"2018-04-25", "حل الرئيس التركي ضيفا على أمير قطر في الدوحة.",
       "meeting happened - recep-tayyip-erdogan+tamim-bin-hamad @doha"},
      {"2018-04-25", "التقى السيسي في القصر الجمهوري الرئيس الفرنسي إيمانويل ماكرون.",
       "meeting happened - abdel-fattah-el-sisi+emmanuel-macron"},
      {"2018-04-25", "لا توجد خطط لعقد اجتماع بين بوتين وترامب في فيتنام.", ""},
      {"2018-08-02", "قدم غريفيث أمس إحاطة لمجلس الأمن الدولي.",
       "talks happened 2018-08-01 martin-griffiths+un-security-council"},
  });
}

TEST(Constructions, Calls) {
  check({
      {"2018-06-09", "أجرى الملك سلمان اتصالات مع أخيه الملك عبد الله الثاني والشيخ صباح الأحمد الصباح.",
       "call happened - abdullah-ii+king-salman; call happened - king-salman+sabah-al-ahmad"},
      {"2018-04-25", "ناقش الرئيسان الروسي والتركي هاتفيا الوضع في إدلب.",
       "call happened - recep-tayyip-erdogan+vladimir-putin"},
      {"2018-04-25", "تبادل الرئيسان الأمريكي والصيني التهاني في اتصال هاتفي الجمعة.",
       "call happened 2018-04-20 donald-trump+xi-jinping"},
      {"2018-04-25", "أجرى العاهل السعودي اتصالين هاتفيين بالرئيس المصري وملك الأردن.",
       "call happened - abdel-fattah-el-sisi+king-salman; call happened - abdullah-ii+king-salman"},
  });
}

TEST(Constructions, Statements) {
  check({
      {"2018-02-16", "ونقل ماتيس رسالة إلى نظيره التركي نور الدين جانيكلي خلال لقاء في بروكسل.",
       "statement happened - james-mattis+nurettin-canikli @brussels; meeting happened - james-mattis+nurettin-canikli "
       "@brussels"},
      {"2018-07-01", "وتحدث المحللون عن البيان المشترك الذي وقعه كيم جونغ أون وترامب.",
       "statement happened - donald-trump+kim-jong-un"},
      {"2018-08-07", "أصدر وزراء خارجية ألمانيا وبريطانيا وفرنسا بيانا الاثنين. وتترقب العواصم القمة.",
       "statement happened 2018-08-06 heiko-maas+jean-yves-le-drian+jeremy-hunt"},
      {"2018-04-25", "أصدرت الولايات المتحدة وفرنسا وبريطانيا بيانا مشتركا بشأن سوريا.",
       "statement happened - fr+gb+us"},
  });
}

}  // namespace
}  // namespace waqai
