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
       "visit happened 2018-02-19 angela-merkel @ankara; meeting happened - "
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
      {"2018-02-20", "قال ترامب إنه سيلتقي كيم جونغ أون بعد أيام من قمة بين الأخير وشي جين بينغ.",
       "meeting planned - donald-trump+kim-jong-un; summit happened - kim-jong-un+xi-jinping"},
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
      {"2017-11-20", "ماكرون استضاف ميركل وهاتف أردوغان",
       "meeting happened - angela-merkel+emmanuel-macron; call happened - emmanuel-macron+recep-tayyip-erdogan"},
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

TEST(Sentences, HonoursAndSecondPosts) {
  check({
      {"2016-01-09",
       "استقبل الرئيس الروسي فلاديمير بوتين في الكرملين اليوم نائب رئيس مجلس الوزراء وزير الخارجية والمغتربين وليد "
       "المعلم والوفد المرافق له.",
       "meeting happened 2016-01-09 vladimir-putin+walid-muallem @moscow"},
      {"2016-01-09",
       "التقى نائب رئيس مجلس الوزراء وزير الخارجية والمغتربين وليد المعلم ظهر اليوم المبعوث الخاص للأمين العام للأمم "
       "المتحدة إلى سورية ستافان دي ميستورا والوفد المرافق.",
       "meeting happened 2016-01-09 staffan-de-mistura+walid-muallem"},
      {"2017-07-11",
       "استقبل أمير البلاد المفدى حضرة صاحب السمو الشيخ تميم بن حمد بمكتبه في قصر البحر صباح اليوم سعادة السيد "
       "ريكس تيلرسون وزير الخارجية في الولايات المتحدة الأمريكية.",
       "meeting happened 2017-07-11 rex-tillerson+tamim-bin-hamad @doha"},
      {"2018-10-26",
       "استقبل حضرة صاحب الجلالة السلطان قابوس بن سعيد المعظم - حفظه الله ورعاه - ببيت البركة دولة بنيامين نتنياهو "
       "رئيس الوزراء الإسرائيلي.",
       "meeting happened - benjamin-netanyahu+qaboos-bin-said @muscat"},
      {"2017-06-06",
       "غادر سمو أمير البلاد الشيخ صباح الأحمد الجابر الصباح والوفد الرسمي المرافق لسموه أرض الوطن عصر اليوم متوجها "
       "إلى مدينة جدة، في زيارة أخوية للمملكة العربية السعودية الشقيقة.",
       "visit happened 2017-06-06 sabah-al-ahmad @jeddah"},
      {"2017-06-06",
       "زار أمير الكويت الشيخ صباح الأحمد جدة أمس. وكان سموه أجرى ليل الاثنين اتصالا هاتفيا بأخيه سمو الشيخ تميم "
       "بن حمد أمير دولة قطر.",
       "visit happened 2017-06-05 sabah-al-ahmad @jeddah; call happened 2017-06-05 sabah-al-ahmad+tamim-bin-hamad"},
      {"2017-06-06",
       "زار أمير الكويت الشيخ صباح الأحمد جدة أمس. ومن المقرر أن يتوجه سموه غدا إلى دولة الإمارات العربية المتحدة.",
       "visit happened 2017-06-05 sabah-al-ahmad @jeddah; visit planned 2017-06-07 sabah-al-ahmad @ae"},
      {"2017-06-06",
       "زار أمير الكويت الشيخ صباح الأحمد جدة أمس. ويغادر سموه إلى بكين غدا الأربعاء تلبية لدعوة من القيادة الصينية.",
       "visit happened 2017-06-05 sabah-al-ahmad @jeddah; visit planned 2017-06-07 sabah-al-ahmad @beijing"},
      {"2022-03-26",
       "تلقى نائب رئيس الوزراء وزير الخارجية أيمن الصفدي مساء الخميس اتصالا هاتفيا من نظيره الأمريكي أنتوني بلينكن، "
       "جرى خلاله بحث جهود خفض التصعيد.",
       "call happened 2022-03-24 ayman-safadi+tony-blinken"},
      {"2016-04-08", "كما استقبل خادم الحرمين الشريفين في مقر إقامته شيخ الأزهر أحمد الطيب.",
       "meeting happened - ahmed-el-tayeb+king-salman"},
      {"2017-06-06",
       "التقى أمير الكويت الشيخ صباح الأحمد الملك سلمان في جدة. ومن المنتظر أن يتوجه الشيخ صباح إلى الإمارات الأربعاء "
       "للقاء كبار المسؤولين فيها.",
       "meeting happened - king-salman+sabah-al-ahmad @jeddah; visit planned 2017-06-07 sabah-al-ahmad @ae"},
  });
}

TEST(Sentences, WhereOneGoes) {
  check({
      {"2020-09-02", "طار الرئيس الفرنسي إيمانويل ماكرون الأربعاء إلى بغداد.",
       "visit happened 2020-09-02 emmanuel-macron @baghdad"},
      {"2017-04-13", "حطت طائرة وزير الخارجية الأميركي ريكس تيلرسون في موسكو الثلاثاء.",
       "visit happened 2017-04-11 rex-tillerson @moscow"},
      {"2023-10-18", "وأجرى الرئيس الأميركي جو بايدن مباحثات مع نتنياهو في تل أبيب التي وصلها صباح اليوم.",
       "meeting happened - benjamin-netanyahu+joe-biden @tel-aviv; visit happened 2023-10-18 joe-biden @tel-aviv"},
      {"2016-02-04",
       "التقى دي ميستورا أمس في جنيف المنسق العام للهيئة العليا للمفاوضات رياض حجاب. وكان حجاب وصل إلى المدينة "
       "السويسرية صباح الأربعاء.",
       "meeting happened 2016-02-03 riad-hijab+staffan-de-mistura @geneva; visit happened 2016-02-03 riad-hijab "
       "@geneva"},
      {"2017-03-07", "يؤدي رئيس الحكومة التونسية يوسف الشاهد بداية من يوم الخميس زيارة رسمية إلى الجزائر تدوم يومين.",
       "visit planned 2017-03-09/2017-03-10 youssef-chahed @dz"},
      {"2017-03-07", "وزير الخارجية الأميركي في بغداد في زيارة مفاجئة", "visit happened - rex-tillerson @baghdad"},
      {"2014-02-18",
       "أدى وزير الخارجية الأمريكي جون كيري، اليوم الثلاثاء 18 فيفري 2014، زيارة غير معلنة إلى تونس استغرقت بضع ساعات.",
       "visit happened 2014-02-18 john-kerry @tn"},
  });
}

TEST(Sentences, HostsAttendeesAndSubjectsApart) {
  check({
      {"2022-03-26",
       "جمع لقاء أخوي في مدينة العقبة أمس جلالة الملك عبدالله الثاني والرئيس المصري عبدالفتاح السيسي وسمو ولي عهد "
       "أبوظبي الشيخ محمد بن زايد.",
       "meeting happened 2022-03-25 abdel-fattah-el-sisi+abdullah-ii+mohammed-bin-zayed @aqaba"},
      {"2016-10-16", "اختلى الوزير الروسي سيرغي لافروف بنظيره الأميركي جون كيري نحو أربعين دقيقة أمس السبت في لوزان.",
       "meeting happened 2016-10-15 john-kerry+sergey-lavrov @lausanne"},
      {"2024-08-17", "انفضت مساء أمس الجمعة في الدوحة جولة المفاوضات غير المباشرة بين إسرائيل وحماس.",
       "talks happened 2024-08-16 hamas+il @doha"},
      {"2016-09-10",
       "عقد في لندن الأربعاء اجتماع استضافه وزير الخارجية البريطاني بوريس جونسون وحضره نظيره السعودي عادل الجبير.",
       "meeting happened 2016-09-07 adel-al-jubeir+boris-johnson @london"},
      {"2016-10-18",
       "وأجرى وزير الخارجية الروسي سيرغي لافروف، وفق ما ذكرت وكالة تاس، مباحثات مع نظيره المصري سامح شكري في القاهرة.",
       "meeting happened - sameh-shoukry+sergey-lavrov @cairo"},
      {"2016-10-18", "يستضيف وزير الخارجية البريطاني بوريس جونسون اليوم في لندن نظيره الأميركي جون كيري.",
       "meeting planned 2016-10-18 boris-johnson+john-kerry @london"},
      {"2014-03-05", "أما قادة الاتحاد الأوروبي فيعقدون غدا الخميس قمة طارئة في العاصمة البلجيكية.",
       "summit planned 2014-03-06 eu @brussels"},
      {"2016-05-18",
       "ثم التقى المبعوث الأممي إسماعيل ولد الشيخ أحمد مساء أمس المتحدث باسم الحوثيين محمد عبد السلام في الكويت.",
       "meeting happened 2016-05-17 ismail-ould-cheikh-ahmed+mohammed-abdulsalam @kw"},
      {"2016-05-18",
       "وصل إلى الكويت الأمين العام لمجلس التعاون الخليجي عبد اللطيف الزياني، واستقبله اليوم النائب الأول لرئيس مجلس "
       "الوزراء وزير الخارجية الكويتي الشيخ صباح الخالد الحمد الصباح.",
       "visit happened 2016-05-18 abdul-latif-al-zayani @kw; meeting happened 2016-05-18 "
       "abdul-latif-al-zayani+sabah-al-khalid @kw"},
      {"2017-05-25", "وأمضى ترامب، الذي كان العاهل البلجيكي الملك فيليب استقبله مساء أمس، ليلته في بروكسل.",
       "meeting happened 2017-05-24 donald-trump+philippe-of-belgium @brussels"},
      {"2018-12-13",
       "وكان رئيس الوزراء الليبي فايز السراج، الذي زار الرباط الشهر الماضي، قد التقى هناك العاهل المغربي الملك محمد "
       "السادس.",
       "visit happened 2018-11 fayez-al-sarraj @rabat; meeting happened 2018-11 fayez-al-sarraj+mohammed-vi @rabat"},
      {"2019-04-10", "واستقبل رئيس الوزراء الليبي فايز السراج أمس في مكتبه السفير الإيطالي جوزيبي بوتشينو غريمالدي.",
       "meeting happened 2019-04-09 fayez-al-sarraj+giuseppe-bochino-grimaldi"},
      {"2016-10-16",
       "التقى كيري أمس السبت في لوزان نظيره الروسي سيرغي لافروف. واجتمع كيري في المدينة نفسها بنظيره السعودي عادل "
       "الجبير.",
       "meeting happened 2016-10-15 john-kerry+sergey-lavrov @lausanne; meeting happened - adel-al-jubeir+john-kerry "
       "@lausanne"},
      {"2017-02-20",
       "استقبل رئيس الجمهورية الباجي قائد السبسي، صباح اليوم الاثنين بقصر قرطاج، وزير الشؤون الخارجية خميس الجهيناوي "
       "ووزير الخارجية المصري سامح شكري والوزير الجزائري للشؤون المغاربية عبد القادر مساهل.",
       "meeting happened 2017-02-20 abdelkader-messahel+beji-caid-essebsi+khemaies-jhinaoui+sameh-shoukry @carthage"},
      {"2018-10-17",
       "التقى وزير الخارجية الأمريكي، مايك بومبيو، العاهل السعودي، الملك سلمان بن عبدالعزيز، كما التقى بشكل منفصل ولي "
       "العهد، الأمير محمد بن سلمان.",
       "meeting happened - king-salman+mike-pompeo; meeting happened - mike-pompeo+mohammed-bin-salman"},
  });
}

TEST(Sentences, JointStatements) {
  check({
      {"2016-10-31",
       "اجتمع جون كيري وسيرغي لافروف ومحمد جواد ظريف أمس الجمعة في فيينا. وأصدر المجتمعون بيانا مشتركا نص على وحدة "
       "سورية.",
       "meeting happened 2016-10-28 john-kerry+mohammad-javad-zarif+sergey-lavrov @vienna; statement happened "
       "2016-10-28 john-kerry+mohammad-javad-zarif+sergey-lavrov @vienna"},
      {"2016-10-31",
       "اجتمع وزير الخارجية الأميركي جون كيري ونظيره الروسي سيرغي لافروف أمس الجمعة في فيينا. وصدر في ختام اللقاء بيان "
       "مشترك.",
       "meeting happened 2016-10-28 john-kerry+sergey-lavrov @vienna; statement happened 2016-10-28 "
       "john-kerry+sergey-lavrov @vienna"},
      {"2017-11-23",
       "شدد الرؤساء الروسي فلاديمير بوتين والتركي رجب طيب أردوغان والإيراني حسن روحاني في بيانهم المشترك على وحدة "
       "سوريا.",
       "statement happened - hassan-rouhani+recep-tayyip-erdogan+vladimir-putin"},
      {"2024-04-27",
       "عقد الرئيس التونسي قيس سعيد ونظيره الجزائري عبد المجيد تبون ورئيس المجلس الرئاسي الليبي محمد المنفي قمة في "
       "تونس الاثنين. وكان الرؤساء الثلاثة قد اجتمعوا في الجزائر يوم 2 مارس الماضي.",
       "summit happened 2024-04-22 abdelmadjid-tebboune+kais-saied+mohamed-al-menfi @tn; meeting happened 2024-03-02 "
       "abdelmadjid-tebboune+kais-saied+mohamed-al-menfi @dz"},
      {"2018-04-27",
       "عقد كيم جونغ أون زعيم الشمال ومون جاي إن قمة في بانمونجوم الجمعة. ووقع الزعيمان "
       "في ختام القمة بيانا مشتركا.",
       "summit happened 2018-04-27 kim-jong-un+moon-jae-in @panmunjom; statement happened - kim-jong-un+moon-jae-in"},
  });
}

TEST(Sentences, WhatCameOfPlans) {
  check({
      {"2016-05-18",
       "أرجئت إلى أجل غير مسمى جلسة مباشرة كانت مقررة صباح الأربعاء في الكويت بين الوفد الحكومي اليمني ووفد الحوثيين.",
       "talks postponed 2016-05-18 houthis+ye @kw"},
      {"2020-07-01",
       "دعا قادة مالي والنيجر وتشاد وفرنسا، في ختام قمتهم أمس الثلاثاء في نواكشوط، إلى مضاعفة الجهد العسكري.",
       "summit happened 2020-06-30 fr+ml+ne+td @nouakchott"},
      {"2015-11-25", "وأعلنت الرئاسة التونسية أن السبسي ألغى زيارة دولة إلى سويسرا كانت مقررة الأربعاء.",
       "visit cancelled 2015-11-25 beji-caid-essebsi @ch"},
      {"2017-12-18",
       "أعلن البيت الأبيض الاثنين تأجيل زيارة نائب الرئيس الأمريكي مايك بنس إلى إسرائيل، التي كانت مقررة هذا الأسبوع، "
       "إلى منتصف كانون الثاني/يناير المقبل.",
       "visit postponed 2018-01-15~ mike-pence @il"},
      {"2016-02-03",
       "أعلن دي ميستورا تأجيل محادثات السلام بين وفدي الحكومة السورية والمعارضة في جنيف حتى 25 فبراير الجاري.",
       "talks postponed 2016-02-25 sy+syrian-opposition @geneva"},
      {"2017-02-18", "يذكر أن محادثات كانت مقررة في جنيف بين الحكومة اليمنية والحوثيين ألغيت.",
       "talks cancelled - houthis+ye @geneva"},
      {"2017-05-10",
       "كشفت صحيفة إسرائيلية أن رئيس الوزراء بنيامين نتنياهو التقى سرا الرئيس المصري عبد الفتاح السيسي في القاهرة "
       "العام الماضي. ورفض مكتب نتنياهو التعليق على النبأ. ونفت الرئاسة المصرية عقد اللقاء.",
       "meeting denied 2016 abdel-fattah-el-sisi+benjamin-netanyahu @cairo"},
      {"2017-05-10",
       "أعلنت الأمم المتحدة تأجيل محادثات جنيف بين الحكومة السورية والمعارضة إلى الأسبوع المقبل. وكان مقررا أن تنطلق "
       "المحادثات يوم الاثنين المقبل. وقال المبعوث الأممي ستيفان دي ميستورا إنه سيلتقي وفد المعارضة في الرياض قبل ذلك.",
       "talks postponed 2017-05-15/2017-05-21 sy+syrian-opposition @geneva; meeting planned - "
       "staffan-de-mistura+syrian-opposition @riyadh"},
  });
}

TEST(Sentences, PointingBackAcrossSentences) {
  check({
      {"2016-10-16",
       "التقى كيري أمس السبت في لوزان نظيره الروسي سيرغي لافروف، في أول لقاء بينهما منذ مطلع الشهر. كما التقى كيري في "
       "اليوم نفسه الوزيرين السعودي عادل الجبير والتركي مولود جاويش أوغلو، كلا على حدة.",
       "meeting happened 2016-10-15 john-kerry+sergey-lavrov @lausanne; meeting happened 2016-10-15 "
       "adel-al-jubeir+john-kerry; meeting happened 2016-10-15 john-kerry+mevlut-cavusoglu"},
      {"2005-07-19",
       "وصل رئيس الوزراء العراقي إبراهيم الجعفري إلى طهران. وقبل ساعات من مغادرته اجتمع به المرشد الإيراني علي خامنئي.",
       "visit happened - ibrahim-al-jaafari @tehran; meeting happened - ali-khamenei+ibrahim-al-jaafari @tehran"},
      {"2023-06-17",
       "وصل الرئيس الجزائري عبد المجيد تبون إلى موسكو الأربعاء. وكان الرئيس الروسي فلاديمير بوتين قد استقبل ضيفه "
       "الخميس في الكرملين.",
       "visit happened 2023-06-14 abdelmadjid-tebboune @moscow; meeting happened 2023-06-15 "
       "abdelmadjid-tebboune+vladimir-putin @moscow"},
      {"2015-11-27",
       "التقى الرئيس الفرنسي فرنسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو الخميس. وتأتي زيارة هولاند إلى موسكو "
       "بعد أن استقبل الاثنين في باريس رئيس الوزراء البريطاني ديفيد كاميرون، والتقى الثلاثاء الرئيس الأمريكي باراك "
       "أوباما في البيت الأبيض.",
       "meeting happened 2015-11-26 francois-hollande+vladimir-putin @moscow; visit happened 2015-11-26 "
       "francois-hollande @moscow; meeting happened 2015-11-23 david-cameron+francois-hollande @paris; meeting "
       "happened 2015-11-24 barack-obama+francois-hollande @washington"},
      {"2017-05-21",
       "وكان ترامب عقد صباح الأحد لقاءات ثنائية منفصلة مع الرئيس المصري عبد الفتاح السيسي وأمير قطر الشيخ تميم بن حمد "
       "آل ثاني على هامش القمة.",
       "meeting happened 2017-05-21 abdel-fattah-el-sisi+donald-trump; meeting happened 2017-05-21 "
       "donald-trump+tamim-bin-hamad"},
      {"2014-02-18",
       "والتقى كيري بقصر قرطاج رئيس الجمهورية المؤقت المنصف المرزوقي الذي أطلعه على المسار الانتقالي. كما اجتمع بقصر "
       "الحكومة مع رئيس الحكومة مهدي جمعة.",
       "meeting happened - john-kerry+moncef-marzouki @carthage; meeting happened - john-kerry+mehdi-jomaa @tunis"},
      {"2017-05-10",
       "بحث ولي عهد أبوظبي الشيخ محمد بن زايد مع وزير الدفاع الأميركي جيمس ماتيس في واشنطن الاثنين سبل مكافحة الإرهاب. "
       "وحضر اللقاء سفير الإمارات لدى الولايات المتحدة يوسف العتيبة.",
       "meeting happened 2017-05-08 james-mattis+mohammed-bin-zayed+yousef-al-otaiba @washington"},
      {"2017-05-10",
       "هنأ الرئيس الروسي فلاديمير بوتين نظيره الفرنسي المنتخب إيمانويل ماكرون في برقية. وتلقى ماكرون اتصالات تهنئة من "
       "المستشارة الألمانية أنغيلا ميركل ورئيسة الوزراء البريطانية تيريزا ماي.",
       "call happened - angela-merkel+emmanuel-macron; call happened - emmanuel-macron+theresa-may"},
      {"2017-05-10",
       "عاد الرئيس اللبناني ميشال عون إلى بيروت بعد زيارة إلى السعودية وقطر استغرقت أربعة أيام. وكان عون التقى الملك "
       "سلمان بن عبد العزيز في الرياض الثلاثاء وأمير قطر الشيخ تميم بن حمد آل ثاني في الدوحة الخميس.",
       "visit happened 2017-05-09 michel-aoun @sa; visit happened 2017-05-04 michel-aoun @qa; meeting happened "
       "2017-05-09 king-salman+michel-aoun @riyadh; meeting happened 2017-05-04 michel-aoun+tamim-bin-hamad @doha"},
  });
}

TEST(Sentences, TheDayOfAnOccasion) {
  check({
      {"2017-05-10",
       "أعرب الملك عبد الله الثاني اليوم الأربعاء عن شكره، وذلك خلال استقباله الرئيس الفلسطيني محمود عباس في عمان.",
       "meeting happened 2017-05-10 abdullah-ii+mahmoud-abbas @amman"},
      {"2017-05-10",
       "أعرب الملك عبد الله الثاني اليوم الأربعاء عن شكره خلال استقباله الرئيس الفلسطيني محمود عباس في عمان.",
       "meeting happened 2017-05-10 abdullah-ii+mahmoud-abbas @amman"},
      {"2017-05-10",
       "أكد الملك عبد الله الثاني اليوم الأربعاء أن السلام خيار، وذلك خلال استقباله الرئيس الفلسطيني محمود عباس في "
       "عمان.",
       "meeting happened 2017-05-10 abdullah-ii+mahmoud-abbas @amman"},
      {"2017-05-10", "وقع وزير الخارجية الأميركي ريكس تيلرسون الثلاثاء مذكرة تفاهم، وذلك خلال زيارته بغداد.",
       "visit happened 2017-05-09 rex-tillerson @baghdad"},
      {"2017-05-10",
       "أعلن الرئيس الروسي فلاديمير بوتين الثلاثاء اتفاقا على هدنة في إدلب. وجاء الإعلان عقب محادثات أجراها مع نظيره "
       "التركي رجب طيب أردوغان في سوتشي.",
       "meeting happened 2017-05-09 recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2017-05-10",
       "قال الرئيس اللبناني ميشال عون الاثنين إن بلاده لن تقبل التوطين. وجاءت تصريحات عون عقب لقائه الرئيس الفرنسي "
       "إيمانويل ماكرون في بيروت.",
       "meeting happened 2017-05-08 emmanuel-macron+michel-aoun @beirut"},
      {"2017-05-10",
       "وقع وزير الخارجية الأميركي ريكس تيلرسون ونظيره العراقي إبراهيم الجعفري، الثلاثاء، مذكرة تفاهم، وذلك خلال زيارة "
       "الوزير الأميركي إلى بغداد.",
       "visit happened 2017-05-09 rex-tillerson @baghdad"},
      {"2017-05-10",
       "أعلن الرئيس الروسي فلاديمير بوتين الثلاثاء اتفاقا على هدنة في إدلب. وجاءت تصريحاته خلال لقائه نظيره التركي رجب "
       "طيب أردوغان في سوتشي.",
       "meeting happened 2017-05-09 recep-tayyip-erdogan+vladimir-putin @sochi"},
  });
}

TEST(Sentences, DelegationsAndTheirHeads) {
  check({
      {"2017-05-10", "زار وفد روسي برئاسة ميخائيل بوغدانوف طهران الاثنين.",
       "visit happened 2017-05-08 mikhail-bogdanov @tehran"},
      {"2017-05-10", "استقبل بشار الأسد وفدا روسيا برئاسة نائب رئيس الوزراء دميتري روغوزين.",
       "meeting happened - bashar-al-assad+dmitry-rogozin"},
      {"2017-05-10", "التقى دي ميستورا وفد الحكومة السورية برئاسة بشار الجعفري.",
       "meeting happened - bashar-jaafari+staffan-de-mistura"},
      {"2017-05-10", "التقى دي ميستورا وفد المعارضة السورية برئاسة نصر الحريري.",
       "meeting happened - nasr-al-hariri+staffan-de-mistura+syrian-opposition"},
      {"2017-05-10", "وصل وفد إيراني برئاسة حسين جابري أنصاري إلى أستانا أمس.",
       "visit happened 2017-05-09 hossein-jaberi-ansari @astana"},
      {"2017-05-10", "استقبل دي ميستورا وفد الحكومة السورية، ثم التقى وفد المعارضة برئاسة محمد علوش.",
       "meeting happened - staffan-de-mistura+sy; meeting happened - "
       "mohammed-alloush+staffan-de-mistura+syrian-opposition"},
      {"2017-05-10", "دعا بوتين الرئيس التركي رجب طيب أردوغان إلى اجتماع في سوتشي يوم الجمعة المقبل.",
       "meeting proposed 2017-05-12 recep-tayyip-erdogan+vladimir-putin @sochi"},
  });
}

TEST(Sentences, HeadsOfDelegationsThatNoCountrySent) {
  check({
      {"2018-03-15", "قال ترامب إن وفدا برئاسة وزير خارجيته ريكس تيلرسون سيزور موسكو الأحد.",
       "visit planned 2018-03-18 rex-tillerson @moscow"},
      {"2018-03-15", "أعلن نتنياهو أن وفدا أمنيا برئاسة مستشاره للأمن القومي مائير بن شبات سيتوجه الأحد إلى موسكو.",
       "visit planned 2018-03-18 meir-ben-shabbat @moscow"},
      {"2018-03-15", "قال بوتين إن وفدا بقيادة نائب وزير الخارجية ميخائيل بوغدانوف سيصل إلى دمشق الأحد.",
       "visit planned 2018-03-18 mikhail-bogdanov @damascus"},
      {"2018-03-15", "أعلن ماكرون أن فريقا من الدبلوماسيين يقوده جان إيف لودريان سيتوجه إلى بيروت غدا.",
       "visit planned 2018-03-16 jean-yves-le-drian @beirut"},
      {"2018-03-15", "وصل إلى القاهرة أمس وفد من حركة حماس برئاسة إسماعيل هنية.",
       "visit happened 2018-03-14 hamas+ismail-haniyeh @cairo"},
  });
}

TEST(Sentences, WhatOneIsReadyFor) {
  check({
      {"2018-03-15", "قال محمد جواد ظريف إن إيران مستعدة لإجراء محادثات مع السعودية.", "talks proposed - ir+sa"},
      {"2018-03-15", "وأبدى كيم جونغ أون استعداده لإجراء محادثات مع ترامب.",
       "meeting proposed - donald-trump+kim-jong-un"},
      {"2018-03-15", "أكد المتحدث استعداد إيران لإجراء مفاوضات مع السعودية.", "talks proposed - ir+sa"},
      {"2018-03-15", "وأعلن لافروف استعداد موسكو لاستضافة مفاوضات بين محمود عباس ونتنياهو.",
       "meeting proposed - benjamin-netanyahu+mahmoud-abbas"},
      {"2018-03-15", "عرض الأردن استضافة لقاء بين محمود عباس ونتنياهو.",
       "meeting proposed - benjamin-netanyahu+mahmoud-abbas"},
      {"2018-03-15", "قال بوتين إنه مستعد للقاء أردوغان في أي وقت.",
       "meeting proposed - recep-tayyip-erdogan+vladimir-putin"},
  });
}

TEST(Sentences, OnArrival) {
  check({
      {"2018-03-15", "وصل الوزير سامح شكري إلى برلين الثلاثاء، والتقى فور وصوله نظيره الألماني هايكو ماس.",
       "visit happened 2018-03-13 sameh-shoukry @berlin; meeting happened 2018-03-13 heiko-maas+sameh-shoukry @berlin"},
      {"2018-03-15", "والتقى بلينكن فور وصوله إلى القاهرة الرئيس المصري عبد الفتاح السيسي.",
       "meeting happened - abdel-fattah-el-sisi+tony-blinken @cairo; visit happened - tony-blinken @cairo"},
      {"2018-03-15", "وأجرى لافروف لدى وصوله القاهرة محادثات مع نظيره المصري سامح شكري.",
       "visit happened - sergey-lavrov @cairo; meeting happened - sameh-shoukry+sergey-lavrov @cairo"},
      {"2018-03-15", "وبحث الصفدي خلال زيارته موسكو مع نظيره الروسي سيرغي لافروف الوضع في الجنوب السوري.",
       "meeting happened - ayman-safadi+sergey-lavrov @moscow; visit happened - ayman-safadi @moscow"},
  });
}

TEST(Sentences, TheDayBeforeAndTheDaysOfAVisit) {
  check({
      {"2018-03-15", "وجاء القصف غداة لقاء جمع بوتين وأردوغان في سوتشي.",
       "meeting happened 2018-03-14 recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2018-03-15", "وقال لافروف غداة محادثات أجراها مع نظيره التركي مولود جاويش أوغلو إن الاتفاق قريب.",
       "meeting happened 2018-03-14 mevlut-cavusoglu+sergey-lavrov"},
      {"2018-03-15", "بعد يوم من لقائه ترامب، قال ماكرون إن الاتفاق باق.",
       "meeting happened 2018-03-14 donald-trump+emmanuel-macron"},
      {"2016-05-20", "غادر جون كيري القاهرة الخميس بعد زيارة دامت يومين اجتمع خلالها بنظيره المصري سامح شكري.",
       "visit happened 2016-05-18/2016-05-19 john-kerry @cairo; meeting happened 2016-05-18/2016-05-19 "
       "john-kerry+sameh-shoukry @cairo"},
  });
}

TEST(Sentences, WhoPresides) {
  check({
      {"2018-03-15", "عقد قادة مجموعة العشرين أمس قمة افتراضية ترأسها العاهل السعودي الملك سلمان.",
       "summit happened 2018-03-14 g20+king-salman"},
      {"2018-03-15", "شارك وزير الخارجية سامح شكري في اجتماع ترأسه وزير الخارجية الأمريكي ريكس تيلرسون في واشنطن أمس.",
       "meeting happened 2018-03-14 rex-tillerson+sameh-shoukry @washington"},
      {"2018-03-15", "عقد وزراء خارجية مصر والأردن اجتماعا ترأسه الوزير سامح شكري أمس في القاهرة.",
       "meeting happened 2018-03-14 ayman-safadi+sameh-shoukry @cairo"},
      {"2018-03-15", "وكان رئيس الوزراء العراقي حيدر العبادي قد حضر اجتماعا استضافته بروكسل أمس وترأسته موغيريني.",
       "meeting happened 2018-03-14 federica-mogherini+haider-al-abadi @brussels"},
  });
}

TEST(Sentences, WhatTookPlaceElsewhereOrNever) {
  check({
      {"2016-05-20", "أنطونيو غوتيريش في لشبونة للتحضير للقمة المرتقبة بين ترامب وبوتين",
       "summit planned - donald-trump+vladimir-putin"},
      {"2016-05-20", "ووصل محمد جواد ظريف مساء الأربعاء إلى مسقط، وتناول العشاء مع نظيره العماني يوسف بن علوي.",
       "visit happened 2016-05-18 mohammad-javad-zarif @muscat; meeting happened 2016-05-18 "
       "mohammad-javad-zarif+yusuf-bin-alawi @muscat"},
      {"2016-05-20", "دعا كيري طهران إلى العودة إلى طاولة المفاوضات.", ""},
      {"2016-05-20", "وقال الرئيسان الروسي والتركي في ختام قمتهما في سوتشي إنهما اتفقا على وقف القصف.",
       "summit happened - recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2016-05-20", "قمة مدريد ستشارك فيها فرنسا وألمانيا وإيطاليا.", "summit planned - de+fr+it @madrid"},
      {"2016-05-20", "قال شكري، في مؤتمر صحفي بالأردن، إن لافروف ألغى لقاءه المقرر مع كيري.",
       "meeting cancelled - john-kerry+sergey-lavrov"},
      {"2016-05-20", "سئل لافروف عما إذا كان قد تحدث مع كيري.", ""},
      {"2016-05-20", "ألغت أنقرة دعوة للرئيس الإيراني حسن روحاني لزيارة تركيا.",
       "visit cancelled - hassan-rouhani @tr"},
      {"2016-05-20", "في مستهل لقائهما في باريس، قال هولاند، أمس الخميس، إنه اتفق مع ميركل على الموعد.",
       "meeting happened 2016-05-19 angela-merkel+francois-hollande @paris"},
      {"2016-05-20", "طلبت باريس ولندن عقد جلسة للمجلس لبحث الهجوم.", ""},
      {"2016-05-20",
       "غادر تسيبراس إلى نيقوسيا لحضور القمة الثلاثية بين مصر وقبرص واليونان في إطار الشراكة الإقليمية التي انطلقت في "
       "القاهرة عام "
       "2014.",
       "visit happened - alexis-tsipras @nicosia; summit planned - cy+eg+gr @nicosia"},
      {"2016-05-20", "تنتشر القوة في المنطقة الحدودية التي تلتقي فيها ليبيا والنيجر وتشاد.", ""},
      {"2016-05-20", "قال كيري إنه سيبحث الهدنة عندما يلتقي لافروف.", "meeting planned - john-kerry+sergey-lavrov"},
  });
}

TEST(Sentences, DaysOfJourneysSayingsAndAgreements) {
  check({
      {"2016-05-20", "يصل الرئيس الإيراني حسن روحاني السبت إلى روما في زيارة تستغرق ثلاثة أيام.",
       "visit planned 2016-05-21/2016-05-23 hassan-rouhani @rome"},
      {"2016-05-20", "اتفقت واشنطن وموسكو الأربعاء على هدنة عقب محادثات في جنيف.",
       "meeting happened 2016-05-18 ru+us @geneva"},
      {"2016-05-20", "بدأ روحاني في 25 يناير الماضي زيارة إلى إيطاليا التقى خلالها الرئيس الإيطالي سيرجيو ماتاريلا.",
       "visit happened 2016-01-25 hassan-rouhani @it; meeting happened - hassan-rouhani+sergio-mattarella @it"},
      {"2016-05-20", "يتوجه كيري إلى القاهرة للقاء السيسي. وسيزور كيري القاهرة الأحد.",
       "visit planned 2016-05-22 john-kerry @cairo; meeting planned 2016-05-22 abdel-fattah-el-sisi+john-kerry @cairo"},
      {"2016-05-20", "من المقرر أن يجري كيري الأحد محادثات مع سامح شكري قبل أن يلتقي عبد الفتاح السيسي.",
       "meeting planned 2016-05-22 john-kerry+sameh-shoukry; meeting planned 2016-05-22 "
       "abdel-fattah-el-sisi+john-kerry"},
      {"2016-05-20", "زار أوباما كوبا في وقت سابق من هذا العام.", "visit happened 2016 barack-obama @cu"},
      {"2016-05-20", "يختتم هولاند زيارته إلى لبنان في 25 مايو.", "visit planned 2016-05-25 francois-hollande @lb"},
      {"2016-05-20", "ينهي رئيس الوزراء التركي أحمد داود أوغلو الخميس زيارة من ثلاثة أيام إلى طهران.",
       "visit happened 2016-05-17/2016-05-19 ahmet-davutoglu @tehran"},
      {"2016-05-21", "يجتمع وزراء مالية مجموعة السبع الجمعة في اليابان.", "meeting happened 2016-05-20 g7 @jp"},
      {"2016-05-20",
       "أعلن لافروف، الخميس، أن بلاده متفائلة. وقال لافروف، في ختام لقاء في موسكو مع نظيره الإيراني محمد جواد ظريف، إن "
       "الخلاف ضاق.",
       "meeting happened 2016-05-19 mohammad-javad-zarif+sergey-lavrov @moscow"},
      {"2016-05-20",
       "وأكد أردوغان، أمس الخميس، أن الحدود آمنة. وتعهد أردوغان بذلك في اتصال هاتفي مع المستشارة الألمانية أنغيلا "
       "ميركل.",
       "call happened 2016-05-19 angela-merkel+recep-tayyip-erdogan"},
  });
}

TEST(Sentences, WhoProposesAsksAndIsReady) {
  check({
      {"2016-05-20", "لن يكون هناك لقاء بين أوباما وبوتين.", ""},
      {"2016-05-20", "قال لافروف إن المحادثات مع كيري لن تكون قصيرة.", "meeting planned - john-kerry+sergey-lavrov"},
      {"2016-05-20", "طلب محمد جواد ظريف تحديد موعد للقاء كيري.", "meeting proposed - john-kerry+mohammad-javad-zarif"},
      {"2016-05-20", "دعت الأمم المتحدة الأطراف المتحاربة في اليمن إلى محادثات في الكويت.",
       "talks proposed - houthis+ye @kw"},
      {"2016-05-20", "تم التوصل إلى عقد قمة بين بوتين وأردوغان.",
       "summit planned - recep-tayyip-erdogan+vladimir-putin"},
      {"2016-05-20", "قد يناقش الملف خلال محادثات كيري مع لافروف.", "meeting planned - john-kerry+sergey-lavrov"},
      {"2016-05-20", "اقترحت موسكو الأربعاء عقد محادثات على مستوى عال مع أنقرة.", "talks proposed - ru+tr"},
      {"2016-05-20", "تلقى الرئيس الفرنسي فرنسوا هولاند دعوة إلى المشاركة في قمة مع نظيره التركي رجب طيب أردوغان.",
       "summit proposed - francois-hollande+recep-tayyip-erdogan"},
      {"2016-05-20", "طلبت بريطانيا عقد جلسة طارئة لمجلس الأمن الدولي الاثنين.",
       "talks proposed 2016-05-23 gb+un-security-council @new-york"},
      {"2016-05-20", "دعت بعثة نيوزيلندا لدى الأمم المتحدة إلى اجتماع لمجلس الأمن الدولي.",
       "talks proposed - nz+un-security-council @new-york"},
      {"2016-05-20", "جاء ذلك بعد إعلان روسيا استعدادها لإجراء محادثات مع تركيا.", "talks proposed - ru+tr"},
      {"2016-05-20", "وقال أوباما إنه يتطلع إلى لقاء رئيس الوزراء الياباني شينزو آبي.",
       "meeting proposed - barack-obama+shinzo-abe"},
  });
}

TEST(Sentences, JourneysAndWhatIsDoneOnThem) {
  check({
      {"2016-05-20", "كان كيري في فيينا لإجراء محادثات مع لافروف.",
       "meeting happened - john-kerry+sergey-lavrov @vienna"},
      {"2016-05-20", "وصل كيري أمس إلى موسكو للقاء لافروف.",
       "visit happened 2016-05-19 john-kerry @moscow; meeting happened 2016-05-19 john-kerry+sergey-lavrov @moscow"},
      {"2016-05-20", "اختتم كيري جولة في مصر والأردن.",
       "visit happened - john-kerry @eg; visit happened - john-kerry @jo"},
      {"2016-05-20", "أجرت الأطراف جولة جديدة من المفاوضات في جنيف.", ""},
      {"2016-05-20", "وصل أردوغان وبوتين إلى باكو مساء الخميس. والتقى بوتين رئيس أذربيجان إلهام علييف.",
       "visit happened 2016-05-19 recep-tayyip-erdogan+vladimir-putin @baku; meeting happened - "
       "ilham-aliyev+vladimir-putin @baku"},
      {"2016-05-20", "بعد توقف في لندن لحضور اجتماع مع نظيره البريطاني فيليب هاموند، وصل جون كيري إلى بروكسل.",
       "meeting happened - john-kerry+philip-hammond @london; visit happened - john-kerry @brussels"},
      {"2016-05-20", "يتعرض هولاند الذي يزور القاهرة الأحد للتباحث مع الرئيس المصري عبد الفتاح السيسي لنقد شديد.",
       "visit planned 2016-05-22 francois-hollande @cairo; meeting planned 2016-05-22 "
       "abdel-fattah-el-sisi+francois-hollande @cairo"},
      {"2016-05-20", "نشرت الوكالة بيانا قبل ساعات من زيارة هولاند لأبيدجان.",
       "visit planned - francois-hollande @abidjan"},
      {"2016-05-20", "وقال المتحدث إن وزير الخارجية الفرنسي جان مارك إيرولت سيتوجه بدوره إلى موسكو الأسبوع المقبل.",
       "visit planned 2016-05-23/2016-05-29 jean-marc-ayrault @moscow"},
      {"2016-05-20",
       "تأتي المبادرة خلال زيارة وزير الخارجية الأردني ناصر جودة لبرلين حيث سيلتقي نظيره الألماني مساء السبت.",
       "visit happened - nasser-judeh @berlin; meeting planned 2016-05-21 frank-walter-steinmeier+nasser-judeh "
       "@berlin"},
      {"2016-05-20", "يصل وزير الخارجية العراقي إبراهيم الجعفري، على رأس وفد رفيع المستوى، إلى عمان الثلاثاء.",
       "visit planned 2016-05-24 ibrahim-al-jaafari @amman"},
  });
}

TEST(Sentences, WhoIsMeantByPostPronounAndName) {
  check({
      {"2016-05-20",
       "شكر الرئيس الفرنسي فرنسوا هولاند، عقب لقاء الرئيس التونسي الباجي قايد السبسي، المبعوث الأممي إلى ليبيا، مارتن "
       "كوبلر، الخميس، في تونس.",
       "meeting happened 2016-05-19 beji-caid-essebsi+martin-kobler @tn"},
      {"2016-05-20",
       "صافح الفريق محمود حجازي، رئيس أركان الجيش المصري، الفريق أول عبد الرحمن البنيان، رئيس هيئة الأركان العامة "
       "للجيش السعودي.",
       "meeting happened - abdul-rahman-al-banyan+mahmoud-hegazy"},
      {"2016-05-20", "ذكرت الصحيفة أن وفدا برلمانيا روسيا زار دمشق والتقى الرئيس السوري بشار الأسد.",
       "visit happened - ru @damascus; meeting happened - bashar-al-assad+ru @damascus"},
      {"2016-05-20",
       "نقلت الوكالة عن محمد جواد ظريف قوله بعد لقاء مع نظيره العماني يوسف بن علوي في مسقط إن الحوار مستمر.",
       "meeting happened - mohammad-javad-zarif+yusuf-bin-alawi @muscat"},
      {"2016-05-20", "أعلنت طهران على لسان وزير خارجيتها محمد جواد ظريف بعد لقائه كيري في فيينا أنها راضية.",
       "meeting happened - john-kerry+mohammad-javad-zarif @vienna"},
      {"2016-05-20", "استقبل هولاند كيري ولافروف كلا على حدة.",
       "meeting happened - francois-hollande+john-kerry; meeting happened - francois-hollande+sergey-lavrov"},
      {"2016-05-20", "اجتمع كيري ولافروف كل على حدة مع وزير الخارجية الفرنسي جان مارك إيرولت.",
       "meeting happened - jean-marc-ayrault+john-kerry; meeting happened - jean-marc-ayrault+sergey-lavrov"},
      {"2016-05-20", "أدان هولاند كلام كيري حين التقاه في باريس الأربعاء.",
       "meeting happened 2016-05-18 francois-hollande+john-kerry @paris"},
      {"2016-05-20", "التقى عبد الفتاح السيسي فرنسوا هولاند وكذلك وزير خارجيته جان مارك إيرولت.",
       "meeting happened - abdel-fattah-el-sisi+francois-hollande+jean-marc-ayrault"},
      {"2016-05-20", "ناشدت باريس الخميس خلال اجتماع في جنيف حول المناخ، روسيا أن توقع الاتفاق.", ""},
      {"2016-05-20", "التقى الرئيس البشير الرئيس التشادي إدريس ديبي.", "meeting happened - idriss-deby+omar-al-bashir"},
      {"2016-05-20", "سيقوم وفد تونسي بالاجتماع مع الفصائل الفلسطينية في بيروت.",
       "talks planned - palestinian-factions+tn @beirut"},
  });
}

TEST(Sentences, PlacesWithoutACountry) {
  check({
      {"2016-05-20", "ألغى أوباما زيارته المقررة إلى أميركا اللاتينية.",
       "visit cancelled - barack-obama @latin-america"},
      {"2016-05-20", "كان الرئيس الصيني شي جينبينغ، في زيارته الأولى إلى الشرق الأوسط، عندما أعلن الاتفاق.",
       "visit happened - xi-jinping @middle-east"},
  });
}

TEST(Sentences, NamesBeforeTheirPosts) {
  check({
      {"2015-08-07", "قال الكرملين إن بوتين قابل في موسكو قاسم سليماني، قائد فيلق القدس الإيراني.",
       "meeting happened - qasem-soleimani+vladimir-putin @moscow"},
      {"2015-08-07", "قال الكرملين إن بوتين التقى جون كيري، وزير الخارجية الأميركي، في موسكو.",
       "meeting happened - john-kerry+vladimir-putin @moscow"},
  });
}

TEST(Sentences, WhatWillBeThere) {
  check({
      {"2016-05-20",
       "تستعد موسكو وباريس لقمة تجمع فلاديمير بوتين وفرنسوا هولاند. وأكد مصدر أن القمة ستكون في 14 يونيو المقبل في "
       "جنيف.",
       "summit planned 2016-06-14 francois-hollande+vladimir-putin @geneva"},
      {"2016-05-20",
       "ينوي فرنسوا هولاند عقد قمة مع أنغيلا ميركل. ولم يتأكد أمر القمة التي يتوقع أن تنعقد في 14 يونيو بستراسبورغ.",
       "summit planned 2016-06-14 angela-merkel+francois-hollande @strasbourg"},
      {"2016-05-20",
       "وارسو مكان القمة بين الرئيسين الفرنسي فرنسوا هولاند والبولندي أندريه دودا، وستعقد القمة الثلاثاء.",
       "summit planned 2016-05-24 andrzej-duda+francois-hollande"},
      {"2016-05-20", "أعلن فلاديمير بوتين أنه اتفق مع نظيره فرنسوا هولاند على لقاء قريب في أنقرة.",
       "meeting planned - francois-hollande+vladimir-putin @ankara"},
      {"2016-05-20", "اتفق فرنسوا هولاند مع نظيره البولندي أندريه دودا على عقد قمة الشهر المقبل.",
       "summit planned 2016-06 andrzej-duda+francois-hollande"},
      {"2016-05-20", "اتفق فلاديمير بوتين وفرنسوا هولاند على لقاء.",
       "meeting planned - francois-hollande+vladimir-putin"},
      {"2016-05-20",
       "لم يفكر أحد أول الأمر في فيينا مكانا للقمة بين فلاديمير بوتين وفرنسوا هولاند. ثم بدت أنسب للقمة التي ستعقد "
       "الثلاثاء.",
       "summit planned 2016-05-24 francois-hollande+vladimir-putin @vienna"},
  });
}

TEST(Sentences, WhatIsDoneOnAJourney) {
  check({
      {"2016-05-20",
       "يزور وزير الخارجية الأمريكي جون كيري طوكيو الأحد، في زيارة يلتقي فيها نظيره فوميو كيشيدا وتدوم ثلاثة أيام.",
       "visit planned 2016-05-22/2016-05-24 john-kerry @tokyo; meeting planned 2016-05-22 fumio-kishida+john-kerry "
       "@tokyo"},
      {"2016-05-20", "أنهى جون كيري وسيرغي لافروف، الخميس، مباحثات دامت ثلاثة أيام في جنيف.",
       "meeting happened 2016-05-17/2016-05-19 john-kerry+sergey-lavrov @geneva"},
      {"2016-05-20",
       "وتذكر الوزير الأمريكي جون كيري بداية الحوار، عندما زار مسقط في 9 مايو حيث التقى نظيره العماني يوسف بن علوي.",
       "visit happened 2016-05-09 john-kerry @muscat; meeting happened 2016-05-09 john-kerry+yusuf-bin-alawi @muscat"},
      {"2016-05-20",
       "وقال سيرغي لافروف خلال مؤتمر صحفي مع نظيره المصري سامح شكري في القاهرة، التي وصل إليها الوزير الروسي، فجر "
       "الأربعاء، بعد توقف قصير.",
       "meeting happened - sameh-shoukry+sergey-lavrov @cairo; visit happened 2016-05-18 sergey-lavrov @cairo"},
      {"2016-05-20", "وصل بوتين إلى أنقرة التي توجه إليها أيضا حسن روحاني.",
       "visit happened - vladimir-putin @ankara; visit happened - hassan-rouhani @ankara"},
      {"2016-05-20", "هدأ الخلاف إثر زيارة فرنسوا هولاند إلى هافانا لعقد قمة مع نظيره راؤول كاسترو.",
       "visit happened - francois-hollande @havana; summit happened - francois-hollande+raul-castro @havana"},
      {"2016-05-20", "قال فيليب هاموند عند وصوله لحضور اجتماع حلف شمال الأطلسي في وارسو إن الأمر معقد.",
       "visit happened - philip-hammond @warsaw; meeting happened - nato+philip-hammond @warsaw"},
      {"2016-05-20", "قال محمد جواد ظريف لدى وصوله للاجتماع بنظيره النمساوي سيباستيان كورتس إن الطريق طويل.",
       "meeting happened - mohammad-javad-zarif+sebastian-kurz"},
      {"2016-05-20", "عادت إيفانكا ترامب من سيول بعد زيارة استمرت يومين.", "visit happened - ivanka-trump @seoul"},
  });
}

TEST(Sentences, SeveralMeetingsAreOneEach) {
  check({
      {"2016-05-20", "تغير الموقف قبل لقاءات كيري المرتقبة مع سيرغي لافروف وعادل الجبير.",
       "meeting planned - john-kerry+sergey-lavrov; meeting planned - adel-al-jubeir+john-kerry"},
  });
}

TEST(Sentences, WhoIsMeant) {
  check({
      {"2016-05-20", "التقى وفد مصري في غزة قادة حركة حماس.", "meeting happened - eg+hamas @gaza"},
      {"2016-05-20", "التقى إسماعيل ولد الشيخ أحمد زعماء جماعة الحوثي.",
       "meeting happened - houthis+ismail-ould-cheikh-ahmed"},
      {"2016-05-20", "اجتمع زعماء الاتحاد الأوروبي في مالطا مع ديفيد كاميرون.",
       "meeting happened - david-cameron+eu @mt"},
      {"2016-05-20", "أوفد ترامب صهره جاريد كوشنر إلى الرياض.", "visit happened - jared-kushner @riyadh"},
      {"2016-05-20", "التقى لافروف مستشاره جون بولتون في موسكو.",
       "meeting happened - john-bolton+sergey-lavrov @moscow"},
      {"2016-05-20", "قال ترامب إن مستشاره جون بولتون سيزور موسكو الأسبوع المقبل.",
       "visit planned 2016-05-23/2016-05-29 john-bolton @moscow"},
      {"2016-05-20",
       "الرئيس الفرنسي فرنسوا هولاند الذي شاهد العرض على رأس وفد استقبل في مقر السفارة في الدوحة جون كيري وسيرغي "
       "لافروف.",
       "meeting happened - francois-hollande+john-kerry+sergey-lavrov @doha"},
      {"2016-05-20", "بدأت المحادثات بين حركة طالبان في الغرب الأفغاني وإيران.", "talks happened - ir+taliban"},
  });
}

TEST(Sentences, SessionsOfBodies) {
  check({
      {"2016-05-20",
       "عبر السفير الروسي لدى النمسا عن رأيه في اجتماع الوكالة الدولية للطاقة الذرية في فيينا يوم الاثنين.",
       "talks happened 2016-05-16 iaea+ru-ambassador @vienna"},
      {"2016-05-20", "عقد محمد جواد ظريف اجتماعا مع الوكالة الدولية للطاقة الذرية في فيينا.",
       "meeting happened - iaea+mohammad-javad-zarif @vienna"},
  });
}

TEST(Sentences, DaysThatAreNotTheEvents) {
  check({
      {"2016-05-20", "وقال كيري الذي التقى صباح اليوم لافروف إنه لا يظن أن هناك جديدا في لقاء أوباما مع بوتين.",
       "meeting happened 2016-05-20 john-kerry+sergey-lavrov; meeting happened - barack-obama+vladimir-putin"},
      {"2016-05-20", "تحدثت صحيفة، الأربعاء، عن \"لقاء دبلوماسيين سودانيين وإثيوبيين\" في جيبوتي.",
       "meeting happened - et+sd @dj"},
  });
}

TEST(Sentences, MonthsBeforeAnEventAndTheirParts) {
  check({
      {"2016-05-20", "جاء التصريح قبل شهر من قمة بين الهند واليابان في طوكيو.", "summit planned 2016-06 in+jp @tokyo"},
      {"2016-05-20", "وقع الحادث بعد شهر من قمة بين الهند واليابان في طوكيو.", "summit happened 2016-04 in+jp @tokyo"},
      {"2016-05-20", "اتفقت الهند واليابان على عقد قمة في أواخر الشهر المقبل.", "summit planned 2016-06 in+jp"},
      {"2016-05-20", "تعقد القمة بين بوتين وهولاند أواخر يونيو أو أوائل يوليو.",
       "summit planned 2016-06/2016-07 francois-hollande+vladimir-putin"},
      {"2016-05-20", "زار مسؤولون عمانيون طهران نهاية يناير ومطلع فبراير الماضيين.",
       "visit happened 2016-01/2016-02 om @tehran"},
      {"2016-05-20", "زار لافروف أنقرة مطلع مايو الجاري.", "visit happened 2016-05-01~ sergey-lavrov @ankara"},
  });
}

TEST(Sentences, FrozenTalks) {
  check({
      {"2016-05-20", "استأنفت إسرائيل والسلطة الفلسطينية المفاوضات المجمدة بينهما.", ""},
  });
}

TEST(Sentences, WhereAllTravel) {
  check({
      {"2016-05-20",
       "وصل باراك أوباما إلى هانوي الأربعاء. وسيصل فلاديمير بوتين إلى هانوي غدا. ويستعد الزعيمان لعقد قمة.",
       "visit happened 2016-05-18 barack-obama @hanoi; visit planned 2016-05-21 vladimir-putin @hanoi; summit planned "
       "- barack-obama+vladimir-putin @hanoi"},
  });
}

TEST(Sentences, BodiesByTheirFirstWord) {
  check({
      {"2016-05-20", "زاد حلف شمال الأطلسي ميزانيته. وقال باراك أوباما خلال قمة للحلف في وارسو إن الأمن أولا.",
       "summit happened - barack-obama+nato @warsaw"},
      {"2016-05-20", "رحب قادة الاتحاد الأوروبي بالنتيجة. وعقد وزراء خارجية الاتحاد اجتماعا مع سيرغي لافروف في بروكسل.",
       "meeting happened - eu+sergey-lavrov @brussels"},
      {"2016-05-20",
       "أعلنت جامعة الدول العربية موعد القمة. وقال أمين عام الجامعة نبيل العربي إن الجامعة ستعقد اجتماعا في القاهرة "
       "الأحد.",
       "meeting planned 2016-05-22 arab-league @cairo"},
  });
}

}  // namespace
}  // namespace waqai
