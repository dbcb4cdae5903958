// Ordinary sentences of diplomatic news, by what a reader must know to understand them: who a title means, where a
// journey goes on, how long a stay lasts, who speaks in a quotation, whose verb it is.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Sentences, TitlesAndPosts) {
  check({
      {"2019-03-20", "استقبل الملك عبد الله في عمان الرئيس القبرصي نيكوس أناستاسياديس.",
       "meeting happened - abdullah-ii+nicos-anastasiades @amman"},
      {"2018-06-09", "التقت الملكة إليزابيث والأمير تشارلز رئيس وزراء كندا جاستن ترودو في لندن.",
       "meeting happened - elizabeth-ii+justin-trudeau+prince-charles @london"},
      {"2018-11-02", "التقى مستشار الأمن القومي الأمريكي جون بولتون أمين مجلس الأمن الروسي نيقولاي باتروشيف في موسكو.",
       "meeting happened - john-bolton+nikolai-patrushev @moscow"},
      {"2018-11-02", "زار رئيس الوزراء البريطاني آنذاك ديفيد كاميرون تركيا في ديسمبر 2014.",
       "visit happened 2014-12 david-cameron @tr"},
      {"2018-11-02", "وصل وزير الدفاع الفرنسي إلى الرياض حيث يلتقي غدا ولي العهد.",
       "visit happened - florence-parly @riyadh"},
      {"2018-11-02", "عقد قادة السعودية ومصر والأردن والعراق وتونس اجتماعا في الدمام.",
       "meeting happened - eg+iq+jo+sa+tn @dammam"},
      {"1990-06-09", "استقبل الزعيم السوفيتي ميخائيل غورباتشوف الرئيس الأميركي جورج بوش في موسكو.",
       "meeting happened - george-h-w-bush+mikhail-gorbachev @moscow"},
      {"2018-04-20", "مدير سي آي إيه وصل إلى سول الاثنين.", "visit happened 2018-04-16 mike-pompeo @seoul"},
  });
}

TEST(Sentences, PartsOfOneJourney) {
  check({
      {"2018-02-04", "بدأ وزير الخارجية الأمريكي ريكس تيلرسون السبت جولة تشمل الأردن ولبنان وتركيا.",
       "visit planned - rex-tillerson @jo; visit planned - rex-tillerson @lb; visit planned - rex-tillerson @tr"},
      {"2018-02-20", "اختتم رئيس الوزراء الهندي ناريندرا مودي جولة شملت قطر والإمارات.",
       "visit happened - narendra-modi @qa; visit happened - narendra-modi @ae"},
      {"2018-02-20", "انتقل لافروف أمس إلى بلغراد ومنها إلى سراييفو.",
       "visit happened 2018-02-19 sergey-lavrov @belgrade; visit happened 2018-02-19 sergey-lavrov @sarajevo"},
      {"2018-02-20", "غادر وفد من الأمم المتحدة دمشق متوجها إلى عمان.", "visit happened - un @amman"},
      {"2018-02-20", "بعد زيارة استمرت يومين لبغداد، وصل سامح شكري إلى أربيل.",
       "visit happened - sameh-shoukry @baghdad; visit happened - sameh-shoukry @erbil"},
  });
}

TEST(Sentences, HowLongItLasts) {
  check({
      {"2018-02-20", "يبدأ أمير الكويت الخميس المقبل زيارة إلى الصين. وأفاد بيان بأن الزيارة تستمر أربعة أيام.",
       "visit planned 2018-02-22/2018-02-25 sabah-al-ahmad @cn"},
      {"2018-02-20", "أنهى ملك إسبانيا أمس الاثنين زيارة للمغرب استمرت ثلاثة أيام.",
       "visit happened 2018-02-17/2018-02-19 felipe-vi @ma"},
      {"2018-02-20", "وصل لودريان إلى طهران الأحد. وتستمر زيارة لودريان إلى إيران 3 أيام.",
       "visit happened 2018-02-18/2018-02-20 jean-yves-le-drian @tehran"},
      {"2018-02-20", "اتفق الجانبان بعد خمسة أيام من المفاوضات بين مصر وإثيوبيا في الخرطوم.",
       "talks happened - eg+et @khartoum"},
      {"2018-02-20", "بعد يومين من زيارة سامح شكري لنيروبي، وصل أردوغان إلى العاصمة الكينية الأحد.",
       "visit happened 2018-02-16 sameh-shoukry @nairobi; visit happened 2018-02-18 recep-tayyip-erdogan @nairobi"},
  });
}

TEST(Sentences, QuotedSpeech) {
  check({
      {"2018-02-20",
       "وقال المتحدث باسم الحلف أوانا لونغيسكو \"تقرر عقد اجتماع لوزراء دفاع حلف الأطلسي الأربعاء في بروكسل\".",
       "meeting planned 2018-02-21 nato @brussels"},
      {"2018-02-20",
       "قال وزير الدفاع التركي نور الدين جانيكلي في مؤتمر صحفي \"إن روسيا وإيران والعراق معنية كلها بوحدة الأراضي "
       "السورية\".",
       ""},
      {"2018-02-20", "حاول ماكرون الاتصال بأردوغان دون نتيجة. ورحب الاتحاد الأوروبي بلقاء ماكرون وترودو.",
       "meeting happened - emmanuel-macron+justin-trudeau"},
      {"2018-02-20", "أعلن البيت الأبيض أن ماتيس لن يزور بكين في مارس كما كان مقررا.",
       "visit cancelled 2018-03 james-mattis @beijing"},
      {"2018-02-20", "قال كيري ولافروف في مؤتمر صحفي مشترك في زيورخ إنهما اتفقا على هدنة.",
       "meeting happened - john-kerry+sergey-lavrov @zurich"},
  });
}

TEST(Sentences, SubjectsApartFromTheirVerbs) {
  check({
      {"2018-02-20", "ميركل، التي وصلت أمس إلى أنقرة، التقت أردوغان في القصر الرئاسي.",
       "visit happened 2018-02-19 angela-merkel @ankara; meeting happened 2018-02-19 "
       "angela-merkel+recep-tayyip-erdogan @ankara"},
      {"2018-02-20", "مجلس الأمن، التابع للأمم المتحدة، يجتمع غدا لبحث الوضع في الغوطة.",
       "talks planned 2018-02-21 un-security-council"},
      {"2018-02-20", "السفير البريطاني بالخرطوم التقى وزير الخارجية السوداني إبراهيم غندور.",
       "meeting happened - gb-ambassador+ibrahim-ghandour"},
      {"2018-02-20", "وصل تشاووش أوغلو إلى برلين، وهو سيبحث مع زيغمار غابرييل العلاقات بين البلدين.",
       "visit happened - mevlut-cavusoglu @berlin; meeting planned - mevlut-cavusoglu+sigmar-gabriel @berlin"},
      {"2018-02-20", "أما سامح شكري فالتقى نظيره القبرصي نيكوس خريستودوليدس في القاهرة.",
       "meeting happened - nikos-christodoulides+sameh-shoukry @cairo"},
      {"2018-02-20", "وسبق لماكرون أن زار تونس في 2017.", "visit happened 2017 emmanuel-macron @tn"},
      {"2018-02-20",
       "سيزور بوتين فيينا حيث يلتقي المستشار سيباستيان كورتس، ثم يجري محادثات مع رئيس النمسا ألكسندر فان دير بيلين.",
       "visit planned - vladimir-putin @vienna; meeting planned - sebastian-kurz+vladimir-putin @vienna; meeting "
       "planned - alexander-van-der-bellen+vladimir-putin @vienna"},
  });
}

TEST(Sentences, RelativeClausesOfAnEvent) {
  check({
      {"2018-02-20", "ألغى ماكرون زيارته إلى الجزائر التي كانت مقررة الخميس.",
       "visit cancelled 2018-02-22 emmanuel-macron @dz"},
      {"2018-02-20", "صدر البيان عقب اجتماع لوزراء خارجية مصر والأردن وفلسطين احتضنته القاهرة أمس.",
       "meeting happened 2018-02-19 ayman-safadi+riyad-al-maliki+sameh-shoukry @cairo"},
      {"2018-02-20", "انطلق في بروكسل اليوم مؤتمر للمانحين من أجل الساحل ترأسه فرنسا وألمانيا والاتحاد الأوروبي.",
       "talks happened 2018-02-20 de+eu+fr @brussels"},
      {"2018-02-20", "ألغي لقاء كان مقررا أن يجمع السراج وحفتر في القاهرة.",
       "meeting cancelled - fayez-al-sarraj+khalifa-haftar @cairo"},
      {"2018-02-20", "وقع قادة دول مجلس التعاون الخليجي البيان خلال قمتهم في الكويت.", "summit happened - gcc @kw"},
      {"2018-02-20", "سوتشي تستضيف غدا قمة تجمع بوتين وأردوغان.",
       "summit planned 2018-02-21 recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2018-02-20", "أبلغ السيسي في اتصالات هاتفية منفصلة كلا من الملك سلمان وأمير الكويت بنتائج القمة.",
       "call happened - abdel-fattah-el-sisi+king-salman; call happened - abdel-fattah-el-sisi+sabah-al-ahmad"},
  });
}

TEST(Sentences, WhoIsMeantByTheContext) {
  check({
      {"2018-02-20", "عقدت محادثات بين الحكومة السورية والمعارضة المسلحة في أستانا.",
       "talks happened - sy+syrian-opposition @astana"},
      {"2018-02-20", "وصل مبعوثون من تركيا إلى موسكو. ثم توجه المبعوثون إلى طهران.",
       "visit happened - tr @moscow; visit happened - tr @tehran"},
      {"2018-02-20", "قال ترامب إنه سيلتقي كيم جونغ أون بعد أيام من قمة بين الأخير ورئيس كوريا الجنوبية مون جاي إن.",
       "meeting planned - donald-trump+kim-jong-un; summit happened - kim-jong-un+moon-jae-in"},
      {"2018-02-20", "زار خبراء من منظمة حظر الأسلحة الكيميائية دمشق أمس.", "visit happened 2018-02-19 opcw @damascus"},
      {"2018-02-20", "سيلتقي بارنييه نظراءه في الاتحاد الأوروبي في لوكسمبورغ الاثنين.",
       "meeting planned 2018-02-26 eu+michel-barnier @lu"},
      {"2013-11-10", "عقدت إيران ومجموعة 5+1 محادثات في جنيف أمس.", "meeting happened 2013-11-09 ir+p5-plus-1 @geneva"},
      {"2018-02-20", "اجتمع وزراء خارجية ودفاع روسيا ومصر في موسكو.",
       "meeting happened - sameh-shoukry+sergey-lavrov @moscow"},
      {"2018-02-20", "بحث الملك سلمان وأردوغان هاتفيا الوضع في القدس.",
       "call happened - king-salman+recep-tayyip-erdogan"},
      {"2017-11-20",
       "أعلن الرئيس الروسي فلاديمير بوتين أن الحرب تقترب من نهايتها. وأضاف «من المقرر غدا إجراء اتصال مع أمير قطر».",
       "call planned 2017-11-21 tamim-bin-hamad+vladimir-putin"},
      {"2017-11-20", "ماكرون استضاف ميركل وهاتف أردوغان", "call happened - emmanuel-macron+recep-tayyip-erdogan"},
      {"2017-11-20", "ماكرون ينتقد ترامب ويهاتف ميركل", "call planned - angela-merkel+emmanuel-macron"},
      {"", "اغتيل السفير الروسي لدى تركيا أندريه كارلوف بأنقرة. واتصل أردوغان هاتفيا بنظيره الروسي.",
       "call happened - recep-tayyip-erdogan+ru"},
  });
}

TEST(Sentences, WhereWhatTheTablesDoNotKnowIs) {
  check({
      {"2018-05-10", "زارت المستشارة الألمانية أنغيلا ميركل مخيما للاجئين في غازي عنتاب.",
       "visit happened - angela-merkel @gaziantep"},
      {"2018-05-10", "سيزور أمير قطر تميم بن حمد مقر القيادة المركزية الأمريكية بمدينة تامبا.",
       "visit planned - tamim-bin-hamad @tampa"},
      {"2018-05-10", "زار ماكرون دبلوماسيا سابقا قال إنه كان في يوم من الأيام سفيرا في بيروت.", ""},
      {"2018-06-10", "أجرى وزير الخارجية الروسي سيرغي لافروف محادثات في كوريا الشمالية يوم الخميس.",
       "meeting happened 2018-06-07 kp+sergey-lavrov @kp"},
      {"2018-06-10", "أجرى وزير الخارجية الأمريكي جون كيري محادثات في فيينا يوم الخميس.", ""},
      {"2018-05-10", "استقبل الرئيس المصري عبد الفتاح السيسي نظيره القبرصي والوفد المرافق له الذي يزور القاهرة حاليا.",
       "meeting happened - abdel-fattah-el-sisi+nicos-anastasiades @cairo; visit happened - nicos-anastasiades @cairo"},
      {"2018-02-19", "استقبل ولي عهد أبوظبي محمد بن زايد الشيخ سلطان بن سحيم آل ثاني.",
       "meeting happened - mohammed-bin-zayed+sultan-bin-sahim-al-thani"},
      {"2017-11-20", "وفي باريس، أجرى وزير الخارجية الأمريكي ريكس تيلرسون محادثات مع نظيره الفرنسي جان إيف لودريان.",
       "meeting happened - jean-yves-le-drian+rex-tillerson @paris"},
      {"2017-11-20", "غادر بوتين طهران بعد محادثات مع روحاني.",
       "meeting happened - hassan-rouhani+vladimir-putin @tehran"},
  });
}

}  // namespace
}  // namespace waqai
