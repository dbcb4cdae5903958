// Articles of a sentence or two and the events that a careful reader finds in them.
#include "articles.hpp"

namespace waqai {
namespace {

TEST(Articles, Meetings) {
  check({
      {"2017-11-21", "التقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في سوتشي أمس الاثنين.",
       "meeting happened 2017-11-20 bashar-al-assad+vladimir-putin @sochi"},
      {"2017-11-21", "بوتين والأسد التقيا مساء الاثنين في منتجع سوتشي.",
       "meeting happened 2017-11-20 bashar-al-assad+vladimir-putin @sochi"},
      {"2016-08-10", "استقبل فلاديمير بوتين في سان بطرسبورغ يوم الثلاثاء الرئيس التركي رجب طيب أردوغان.",
       "meeting happened 2016-08-09 recep-tayyip-erdogan+vladimir-putin @saint-petersburg"},
      {"2016-03-16", "اجتمع وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف في موسكو الثلاثاء.",
       "meeting happened 2016-03-15 john-kerry+sergey-lavrov @moscow"},
      {"2017-02-01", "قابل وزير الخارجية المصري سامح شكري نظيره السعودي عادل الجبير أمس في الرياض.",
       "meeting happened 2017-01-31 adel-al-jubeir+sameh-shoukry @riyadh"},
      {"2017-05-12",
       "عقد الرئيس الأميركي دونالد ترامب اجتماعا مع وزير الخارجية الروسي سيرغي لافروف في البيت الأبيض يوم 10 أيار.",
       "meeting happened 2017-05-10 donald-trump+sergey-lavrov @washington"},
      {"2017-09-29", "عُقد لقاء بين بوتين وأردوغان في أنقرة يوم الخميس.",
       "meeting happened 2017-09-28 recep-tayyip-erdogan+vladimir-putin @ankara"},
      {"2017-07-08", "جمع لقاء في هامبورغ أمس الجمعة الرئيسين الأميركي دونالد ترامب والروسي فلاديمير بوتين.",
       "meeting happened 2017-07-07 donald-trump+vladimir-putin @hamburg"},
      {"2017-11-22", "التقى وزراء خارجية روسيا وإيران وتركيا في أنطاليا يوم الأحد الماضي.",
       "meeting happened 2017-11-19 mevlut-cavusoglu+mohammad-javad-zarif+sergey-lavrov @antalya"},
      {"2013-06-10", "التقى رئيس الوزراء التركي وزير الخارجية الأميركي في أنقرة أمس.",
       "meeting happened 2013-06-09 john-kerry+recep-tayyip-erdogan @ankara"},
      {"2016-04-10", "اجتمع الأمين العام للأمم المتحدة بان كي مون بوزير الخارجية الفرنسي في جنيف أمس السبت.",
       "meeting happened 2016-04-09 ban-ki-moon+jean-marc-ayrault @geneva"},
      {"2017-02-24", "التقى المبعوث الأممي ستافان دي ميستورا رئيس وفد المعارضة نصر الحريري في جنيف أمس.",
       "meeting happened 2017-02-23 nasr-al-hariri+staffan-de-mistura @geneva"},
      {"2017-10-25", "التقى أردوغان ورئيس الوزراء العراقي حيدر العبادي في أنقرة اليوم.",
       "meeting happened 2017-10-25 haider-al-abadi+recep-tayyip-erdogan @ankara"},
      {"2018-04-28", "التقى مون جيه إن أمس الجمعة كيم جونغ أون.",
       "meeting happened 2018-04-27 kim-jong-un+moon-jae-in"},
      {"2017-11-18", "استقبل ماكرون رئيس الوزراء اللبناني سعد الحريري في قصر الإليزيه اليوم السبت.",
       "meeting happened 2017-11-18 emmanuel-macron+saad-hariri @paris"},
      {"2017-03-11", "التقى نتنياهو بوتين في الكرملين في 9 آذار.",
       "meeting happened 2017-03-09 benjamin-netanyahu+vladimir-putin @moscow"},
      {"2017-03-11", "وكان بوتين قد التقى أردوغان في مارس 2017.",
       "meeting happened 2017-03 recep-tayyip-erdogan+vladimir-putin"},
      {"2017-12-21", "عُقدت محادثات بين الوفد الروسي والوفد التركي في أنقرة أمس.",
       "meeting happened 2017-12-20 ru+tr @ankara"},
      {"2017-05-29", "اجتمع الرئيس الفرنسي الجديد إيمانويل ماكرون بنظيره الروسي في قصر فرساي اليوم الاثنين.",
       "meeting happened 2017-05-29 emmanuel-macron+vladimir-putin @versailles"},
      {"2016-05-11", "أجرى وزير الخارجية الروسي محادثات مع نظيره الألماني في برلين اليوم الأربعاء.",
       "meeting happened 2016-05-11 frank-walter-steinmeier+sergey-lavrov @berlin"},
      {"2015-09-29", "التقى الرئيسان الأميركي باراك أوباما والروسي فلاديمير بوتين في نيويورك أمس الاثنين.",
       "meeting happened 2015-09-28 barack-obama+vladimir-putin @new-york"},
  });
}

TEST(Articles, Calls) {
  check({
      {"2017-11-22", "أجرى بوتين اتصالا هاتفيا بالملك سلمان أمس الثلاثاء.",
       "call happened 2017-11-21 king-salman+vladimir-putin"},
      {"2017-11-22",
       "تلقى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا من نظيره الفرنسي إيمانويل ماكرون مساء الثلاثاء.",
       "call happened 2017-11-21 abdel-fattah-el-sisi+emmanuel-macron"},
      {"2017-11-22", "اتصل أردوغان هاتفيا بروحاني اليوم الأربعاء.",
       "call happened 2017-11-22 hassan-rouhani+recep-tayyip-erdogan"},
      {"2016-11-15", "بحث بوتين وترامب في اتصال هاتفي يوم الاثنين العلاقات بين البلدين.",
       "call happened 2016-11-14 donald-trump+vladimir-putin"},
      {"2017-04-05", "هاتفت المستشارة الألمانية أنغيلا ميركل الرئيس الأميركي دونالد ترامب أمس.",
       "call happened 2017-04-04 angela-merkel+donald-trump"},
      {"2017-10-25", "ناقش الرئيسان الروسي فلاديمير بوتين والمصري عبد الفتاح السيسي هاتفيا الملف السوري اليوم.",
       "call happened 2017-10-25 abdel-fattah-el-sisi+vladimir-putin"},
      {"2014-03-05", "تباحث وزير الخارجية الروسي سيرغي لافروف هاتفيا مع نظيره الأميركي جون كيري الاثنين.",
       "call happened 2014-03-03 john-kerry+sergey-lavrov"},
  });
}

TEST(Articles, Summits) {
  check({
      {"2017-11-23", "عقد بوتين وأردوغان وروحاني قمة ثلاثية في سوتشي الأربعاء.",
       "summit happened 2017-11-22 hassan-rouhani+recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2018-06-13", "عقد ترامب وزعيم كوريا الشمالية كيم جونغ أون قمة في سنغافورة أمس الثلاثاء.",
       "summit happened 2018-06-12 donald-trump+kim-jong-un @sg"},
  });
}

TEST(Articles, Visits) {
  check({
      {"2017-12-12", "زار بوتين القاهرة أمس الاثنين.", "visit happened 2017-12-11 vladimir-putin @cairo"},
      {"2017-10-05", "وصل العاهل السعودي الملك سلمان بن عبد العزيز إلى موسكو مساء الأربعاء.",
       "visit happened 2017-10-04 king-salman @moscow"},
      {"2017-10-05", "بدأ الملك سلمان أمس زيارة رسمية إلى روسيا.", "visit happened 2017-10-04 king-salman @ru"},
      {"2017-11-21", "وصل الأسد إلى سوتشي أمس الاثنين. واستقبله بوتين في مقر إقامته.",
       "visit happened 2017-11-20 bashar-al-assad @sochi; meeting happened - bashar-al-assad+vladimir-putin @sochi"},
      {"2017-11-21", "زار وفد أميركي بغداد الأسبوع الماضي.", "visit happened 2017-11-13/2017-11-19 us @baghdad"},
      {"2017-11-21", "وصل محمد جواد ظريف إلى بيروت صباح أمس. والتقى هناك الرئيس اللبناني ميشال عون.",
       "visit happened 2017-11-20 mohammad-javad-zarif @beirut; meeting happened - michel-aoun+mohammad-javad-zarif "
       "@beirut"},
      {"2017-11-21", "يعتزم ماكرون زيارة طهران العام المقبل.", "visit planned 2018 emmanuel-macron @tehran"},
  });
}

TEST(Articles, CarriedByVerbs) {
  check({
      {"2015-12-16", "بحث لافروف مع كيري الأزمة السورية خلال لقائهما في موسكو أمس الثلاثاء.",
       "meeting happened 2015-12-15 john-kerry+sergey-lavrov @moscow"},
      {"2017-11-20", "تستضيف سوتشي يوم 22 نوفمبر قمة تجمع رؤساء روسيا وتركيا وإيران.",
       "summit planned 2017-11-22 hassan-rouhani+recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2017-01-25", "انطلقت في أستانا يوم 23 يناير مفاوضات بين وفد الحكومة السورية ووفد المعارضة السورية.",
       "talks happened 2017-01-23 sy+syrian-opposition @astana"},
      {"2017-06-01", "عقدت في جنيف يوم 16 مايو جولة مفاوضات بين الحكومة السورية والمعارضة السورية.",
       "talks happened 2017-05-16 sy+syrian-opposition @geneva"},
      {"2016-12-21", "أصدرت روسيا وتركيا وإيران بيانا مشتركا في موسكو أمس الثلاثاء.",
       "statement happened 2016-12-20 ir+ru+tr @moscow"},
      {"2016-12-21", "صدر عن بوتين وأردوغان بيان مشترك أمس الثلاثاء.",
       "statement happened 2016-12-20 recep-tayyip-erdogan+vladimir-putin"},
      {"2017-11-21", "دعا أردوغان إلى عقد لقاء مع بوتين.", "meeting proposed - recep-tayyip-erdogan+vladimir-putin"},
      {"2012-07-02", "اجتمعت وزيرة الخارجية الأميركية هيلاري كلينتون مع نظيرها الروسي في جنيف يوم السبت.",
       "meeting happened 2012-06-30 hillary-clinton+sergey-lavrov @geneva"},
      {"2017-05-12", "أجرى رئيس الوزراء العراقي حيدر العبادي محادثات مع العاهل الأردني عبد الله الثاني في عمان أمس.",
       "meeting happened 2017-05-11 abdullah-ii+haider-al-abadi @amman"},
  });
}

TEST(Articles, TalksAndStatements) {
  check({
      {"2016-06-28", "بعث أردوغان رسالة إلى بوتين يوم الاثنين.",
       "statement happened 2016-06-27 recep-tayyip-erdogan+vladimir-putin"},
      {"2017-11-30", "تحدث ماكرون مع بوتين أمس عن الأزمة السورية.",
       "contact happened 2017-11-29 emmanuel-macron+vladimir-putin"},
      {"2017-11-30", "أبلغ ترامب أردوغان أمس قراره.", "contact happened 2017-11-29 donald-trump+recep-tayyip-erdogan"},
  });
}

TEST(Articles, WhoIsMeant) {
  check({
      {"2018-03-12", "وصل ريكس تيلرسون إلى نيروبي السبت للقاء الرئيس أوهورو كينياتا ووزيرة الخارجية مونيكا جوما.",
       "visit happened 2018-03-10 rex-tillerson @nairobi; "
       "meeting happened 2018-03-10 monica-juma+rex-tillerson+uhuru-kenyatta @nairobi"},
      {"2018-05-16", "لدى وصوله إلى لندن، قال وزير الخارجية الألماني هايكو ماس إن الحوار مستمر.",
       "visit happened - heiko-maas @london"},
      {"2018-05-16", "وعقب لقائه ميشال عون في بعبدا، أكد هايكو ماس دعم بلاده.",
       "meeting happened - heiko-maas+michel-aoun @baabda"},
      {"2018-05-16", "في اجتماع جمعه بحسن روحاني، دعا أردوغان إلى الهدوء.",
       "meeting happened - hassan-rouhani+recep-tayyip-erdogan"},
      {"2018-05-16", "بحث الملك عبد الله الثاني، خلال استقباله حيدر العبادي، سبل التعاون.",
       "meeting happened - abdullah-ii+haider-al-abadi"},
      {"2018-05-16", "تحدث كوشنر وبولتون وبومبيو مع الأمير محمد بن سلمان.",
       "contact happened - jared-kushner+john-bolton+mike-pompeo+mohammed-bin-salman"},
      {"2018-05-16", "التقى سامح شكري أمس مع نائب وزير الاقتصاد المعين حديثا ووزير الخارجية الفرنسي جان إيف لودريان.",
       "meeting happened 2018-05-15 jean-yves-le-drian+sameh-shoukry"},
      {"2018-05-16", "قال مساعدون إن ماكرون قلق قبيل القمة المرتقبة مع ترامب.",
       "summit planned - donald-trump+emmanuel-macron"},
      {"2018-05-16", "قال وليد المعلم إن روسيا دعت الأردن إلى التهدئة، كما تشاورت في المسألة مع بنيامين نتنياهو.",
       "contact happened - benjamin-netanyahu+ru"},
      {"2018-05-16", "سيزور ماكرون أبوجا الثلاثاء ويلتقي محمد بخاري قبل أن يتوجه إلى لومي.",
       "visit planned 2018-05-22 emmanuel-macron @abuja; "
       "meeting planned 2018-05-22 emmanuel-macron+muhammadu-buhari @abuja; visit planned - emmanuel-macron @lome"},
      {"2018-05-16", "اختتم قادة الاتحاد الأوروبي محادثات في صوفيا أمس.", "meeting happened 2018-05-15 eu @sofia"},
      {"2018-05-16", "أعلن السودان انعقاد مباحثات بين سلفا كير، وزعيم المعارضة المسلحة رياك مشار، أمس بالخرطوم.",
       "meeting happened 2018-05-15 riek-machar+salva-kiir @khartoum"},
      {"2018-05-16", "اتصل ماكرون بحسن روحاني وناقش معه الاتفاق.", "call happened - emmanuel-macron+hassan-rouhani"},
      {"2018-05-16", "في مستهل لقائهما في باريس، رحب ماكرون بجاستن ترودو.",
       "meeting happened - emmanuel-macron+justin-trudeau @paris"},
      {"2018-05-16", "قال أشرف غني لجيمس ماتيس خلال اجتماع في كابل إن الوضع أفضل.",
       "meeting happened - ashraf-ghani+james-mattis @kabul"},
      {"2018-05-16", "التقى بوتين الأسد أمس. ويستضيف بوتين غدا في سوتشي قمة تجمعه مع حسن روحاني.",
       "meeting happened 2018-05-15 bashar-al-assad+vladimir-putin; "
       "summit planned 2018-05-17 hassan-rouhani+vladimir-putin @sochi"},
      {"2018-05-16", "يبحث مجلس الأمن الدولي اليوم الوضع في ليبيا.", "talks planned 2018-05-16 un-security-council"},
      {"2018-05-16", "دعت كندا والمكسيك إلى الهدوء خلال اجتماع وزراء خارجية مجموعة العشرين في بوينوس آيرس.",
       "meeting happened - g20 @buenos-aires"},
      {"2018-05-16", "عقد وزراء الخارجية العرب اجتماعا في القاهرة أمس.",
       "meeting happened 2018-05-15 arab-league @cairo"},
  });
}

TEST(Articles, PhrasesInBetween) {
  check({
      {"2018-05-16", "سيبحث لافروف، خلال زيارته التي تستمر يومين، مع أيمن الصفدي ملف اللاجئين.",
       "meeting planned - ayman-safadi+sergey-lavrov"},
      {"2018-05-16", "سيلتقي ترامب خلال زيارته إلى باريس بإيمانويل ماكرون.",
       "meeting planned - donald-trump+emmanuel-macron @paris; visit planned - donald-trump @paris"},
      {"2018-05-16", "يعقد ترامب وبوتين اجتماعا في هلسنكي عاصمة فنلندا غدا.",
       "meeting planned 2018-05-17 donald-trump+vladimir-putin @helsinki"},
      {"2018-05-16", "القمة في سنغافورة التي جمعت ترامب بكيم جونغ أون أثارت الجدل.",
       "summit happened - donald-trump+kim-jong-un @sg"},
      {"2018-05-16", "سيجتمع مون جيه إن وكيم جونغ أون في قمة جديدة.", "summit planned - kim-jong-un+moon-jae-in"},
      {"2018-05-16", "ألغى ترامب القمة التي كان من المقرر أن تجمعه بكيم جونغ أون.",
       "summit cancelled - donald-trump+kim-jong-un"},
      {"2018-05-16", "عقد وزراء الخارجية العرب بالقاهرة أمس اجتماعا لمناقشة الأوضاع في غزة.",
       "meeting happened 2018-05-15 arab-league @cairo"},
      {"2018-05-16", "التقى سعد الحريري أمس بشكل غير متوقع الأمير محمد بن سلمان.",
       "meeting happened 2018-05-15 mohammed-bin-salman+saad-hariri"},
      {"2018-05-16", "قال ترامب إن من الممكن أن يجتمع مع بوتين.", "meeting proposed - donald-trump+vladimir-putin"},
      {"2018-05-16", "لم تؤكد موسكو أو تنفي اجتماع لافروف بجون كيري.", "meeting happened - john-kerry+sergey-lavrov"},
      {"2018-05-16", "دار اللقاء بين بومبيو ولافروف أمس.", "meeting happened 2018-05-15 mike-pompeo+sergey-lavrov"},
  });
}

TEST(Articles, Journeys) {
  check({
      {"2018-05-16", "يتوجه تيلرسون غدا إلى نجامينا (تشاد) ونيروبي (كينيا).",
       "visit planned 2018-05-17 rex-tillerson @ndjamena; visit planned 2018-05-17 rex-tillerson @nairobi"},
      {"2018-05-16", "قام مايك بنس بجولة شملت مصر والأردن.",
       "visit happened - mike-pence @eg; visit happened - mike-pence @jo"},
      {"2018-05-16", "أوفد بوتين سيرغي لافروف إلى دمشق.", "visit happened - sergey-lavrov @damascus"},
      {"2018-05-16", "زار السيسي الخرطوم، وهي الأولى منذ فوزه في مارس الماضي.",
       "visit happened - abdel-fattah-el-sisi @khartoum"},
      {"2018-05-16", "غادر المبعوث الأممي مارتن غريفيث صنعاء أمس، بعد زيارة استمرت خمسة أيام.",
       "visit happened 2018-05-11/2018-05-15 martin-griffiths @sanaa"},
      {"2018-05-16", "زار بوتين قازان أمس.", ""},  // his own country
      {"2018-05-16", "التقى بومبيو وزير الخارجية العماني. ثم سافر المبعوثون إلى بغداد.",
       "meeting happened - mike-pompeo+yusuf-bin-alawi"},
      {"2018-05-16", "قال ماكرون إن توجه المقاتلين إلى عفرين خطير.", ""},
      {"2018-05-16", "تعتزم بريطانيا وفرنسا مقاطعة مؤتمر في الرياض.", ""},
  });
}

TEST(Articles, OtherStatuses) {
  check({
      {"2017-10-02", "يزور الملك سلمان موسكو يوم الخميس المقبل.", "visit planned 2017-10-05 king-salman @moscow"},
      {"2016-10-12", "ألغى الرئيس الروسي فلاديمير بوتين زيارته إلى باريس المقررة في 19 أكتوبر.",
       "visit cancelled 2016-10-19 vladimir-putin @paris"},
      {"2016-10-12", "أرجأ وزير الخارجية الأميركي جون كيري زيارته إلى أنقرة.", "visit postponed - john-kerry @ankara"},
      {"2015-08-07", "نفى الكرملين أن يكون بوتين قد التقى الأسد.", "meeting denied - bashar-al-assad+vladimir-putin"},
      {"2017-03-05", "نفت وزارة الخارجية المصرية عقد لقاء بين سامح شكري ووليد المعلم.",
       "meeting denied - sameh-shoukry+walid-muallem"},
      {"2017-11-21", "سيلتقي بوتين وأردوغان غدا في سوتشي.",
       "meeting planned 2017-11-22 recep-tayyip-erdogan+vladimir-putin @sochi"},
      {"2017-11-21", "من المقرر أن يجتمع لافروف بتيلرسون في فيينا في 7 ديسمبر المقبل.",
       "meeting planned 2017-12-07 rex-tillerson+sergey-lavrov @vienna"},
      {"2017-11-21", "أُلغي اللقاء المقرر بين بوتين وترامب في دا نانغ.",
       "meeting cancelled - donald-trump+vladimir-putin @da-nang"},
      {"2017-06-01", "سيعقد وزيرا خارجية مصر والأردن اجتماعا في القاهرة يوم الأحد المقبل.",
       "meeting planned 2017-06-04 ayman-safadi+sameh-shoukry @cairo"},
      {"2017-11-21", "قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن لافروف سيلتقي نظيره المصري في القاهرة غدا.",
       "meeting planned 2017-11-22 sameh-shoukry+sergey-lavrov @cairo"},
      {"2017-11-21", "لا صحة لما يتردد عن لقاء جمع الأسد وأردوغان.",
       "meeting denied - bashar-al-assad+recep-tayyip-erdogan"},
      {"2017-11-21", "أُجلت القمة بين بوتين وأردوغان.", "summit postponed - recep-tayyip-erdogan+vladimir-putin"},
      {"2017-11-21", "أعلن الكرملين إلغاء زيارة بوتين إلى باريس.", "visit cancelled - vladimir-putin @paris"},
  });
}

TEST(Articles, NoEvents) {
  check({
      {"2017-11-21", "لم يلتق بوتين بترامب في فيتنام.", ""},
      {"2017-11-21", "لن يلتقي الأسد بأردوغان.", ""},
      {"2017-11-21", "قال لافروف إن موسكو تؤيد وحدة سوريا.", ""},
      {"2017-11-21", "أكد الرئيس التركي رجب طيب أردوغان أن بلاده ستواصل عملياتها.", ""},
      {"2017-11-05", "فاز الأهلي على الترجي في قمة مثيرة ضمن دوري أبطال أفريقيا، وشهد اللقاء ثلاثة أهداف.", ""},
      {"2017-11-05", "يلتقي منتخب مصر نظيره التونسي في مباراة ودية يوم الجمعة.", ""},
      {"2017-11-21", "تشهد العلاقات بين روسيا وتركيا تطورا كبيرا.", ""},
      {"2017-11-21", "قصفت طائرات روسية مواقع في إدلب.", ""},
      {"2017-11-18", "وكالات - تابعوا آخر الأخبار على صفحتنا", ""},
      {"2017-11-21", "أعربت الأمم المتحدة عن قلقها إزاء الوضع في حلب.", ""},
      {"2017-11-21", "أجرت قناة الجزيرة مقابلة مع وزير الخارجية القطري.", ""},
  });
}

TEST(Articles, PlacesToldElsewhere) {
  check({
      // the place of the outer event, and its day
      {"2017-07-08",
       "انعقدت قمة مجموعة العشرين في هامبورغ الجمعة. والتقى إيمانويل ماكرون رجب طيب أردوغان على هامش قمة مجموعة "
       "العشرين.",
       "summit happened 2017-07-07 emmanuel-macron+g20+recep-tayyip-erdogan @hamburg; meeting happened 2017-07-07 "
       "emmanuel-macron+recep-tayyip-erdogan "
       "@hamburg"},
      // where one of them held talks with people who are not named
      {"2018-10-18", "أجرى مايك بومبيو محادثات في أنقرة. والتقى بومبيو نظيره التركي مولود جاويش أوغلو.",
       "meeting happened - mevlut-cavusoglu+mike-pompeo @ankara"},
      // the event by its place
      {"2018-05-24",
       "يستعد دونالد ترامب للقاء كيم جونغ أون الشهر المقبل. وقال ترامب إن اللقاء المرتقب في سنغافورة سيكون مهما.",
       "meeting planned 2018-06 donald-trump+kim-jong-un @sg"},
      // a visitor who speaks with his hosts meets them
      {"2018-10-18", "وصل مايك بومبيو إلى أنقرة الأربعاء. وبحث بومبيو مع مولود جاويش أوغلو الملف السوري.",
       "visit happened 2018-10-17 mike-pompeo @ankara; meeting happened - mevlut-cavusoglu+mike-pompeo @ankara"},
      // not the place of another event, nor of what is spoken of
      {"2018-04-18", "جاءت محادثات مايك بومبيو مع كيم جونغ أون في بيونغ يانغ قبل قمة مرتقبة بين ترامب وكيم.",
       "meeting happened - kim-jong-un+mike-pompeo @pyongyang; summit planned - donald-trump+kim-jong-un"},
      {"2018-06-27", "التقى مارتن غريفيث الرئيس اليمني عبد ربه منصور هادي في العاصمة المؤقتة عدن.",
       "meeting happened - abdrabbuh-mansur-hadi+martin-griffiths @aden"},
      {"2018-06-27", "التقى مارتن غريفيث الرئيس اليمني عبد ربه منصور هادي في أحد فنادق جنيف.",
       "meeting happened - abdrabbuh-mansur-hadi+martin-griffiths @geneva"},
      {"2018-04-24", "استقبل دونالد ترامب السفير الفرنسي في واشنطن جيرار أرو.",
       "meeting happened - donald-trump+gerard-araud"},
  });
}

TEST(Articles, KindsByParties) {
  check({
      // governments that are in touch leave the channel open, people do not
      {"2018-04-08", "أجرت الولايات المتحدة اتصالات سرية مع كوريا الشمالية.", "contact happened - kp+us"},
      {"2018-04-08", "أجرى دونالد ترامب اتصالا مع إيمانويل ماكرون.", "call happened - donald-trump+emmanuel-macron"},
      // talks of governments are a meeting where a day or a place is told
      {"2018-05-16", "ألغت كوريا الشمالية محادثات مع كوريا الجنوبية.", "talks cancelled - kp+kr"},
      {"2018-05-16", "أجرت كوريا الشمالية محادثات مع كوريا الجنوبية الثلاثاء في بانمونجوم.",
       "meeting happened 2018-05-15 kp+kr @panmunjom"},
      {"2018-04-09", "يجتمع مجلس الأمن الاثنين لبحث الهجوم على دوما.", "talks planned 2018-04-09 un-security-council"},
      // what the text calls a summit elsewhere
      {"2018-04-09", "وافق دونالد ترامب على لقاء زعيم كوريا الشمالية كيم جونغ أون. ولم يعرف بعد أين ستعقد القمة.",
       "summit planned - donald-trump+kim-jong-un"},
      {"2018-06-09", "استمرت القمة يومين في كيبيك. وغادر ترامب القمة للقاء كيم جونغ أون في سنغافورة.",
       "meeting planned - donald-trump+kim-jong-un @sg"},
      {"2018-04-09", "التقى مايك بومبيو كيم جونغ أون في بيونغ يانغ. ولم يعرف بعد أين ستعقد القمة.",
       "meeting happened - kim-jong-un+mike-pompeo @pyongyang"},
  });
}

TEST(Articles, PlacesInTheSentence) {
  check({
      {"2018-05-08", "التقى الرئيس الصيني شي جينبينغ الزعيم الكوري الشمالي كيم جونغ أون في شمال شرق الصين.",
       "meeting happened - kim-jong-un+xi-jinping @cn"},
      {"2018-05-24",
       "أسف بوتين لإلغاء القمة بين ترامب وكيم جونغ أون، وكان من المقرر أن تنعقد يوم 12 يونيو في سنغافورة.",
       "summit cancelled 2018-06-12 donald-trump+kim-jong-un @sg"},
      {"2018-08-08", "قال جيمس ماتيس في خطاب ألقاه في بروكسل قبل أن يلتقي ينس ستولتنبرغ الثلاثاء إن الحلف باق.",
       "meeting happened 2018-08-07 james-mattis+jens-stoltenberg @brussels"},
      {"2018-08-18", "سيتوجه دومينيك راب إلى بروكسل الثلاثاء في مسعى جديد لتسريع محادثات مع ميشيل بارنييه.",
       "visit planned 2018-08-21 dominic-raab @brussels; meeting planned 2018-08-21 dominic-raab+michel-barnier "
       "@brussels"},
      {"2018-04-28", "سيتوجه مايك بومبيو الأحد إلى إسرائيل ثم إلى الأردن.",
       "visit planned 2018-04-29 mike-pompeo @il; visit planned 2018-04-29 mike-pompeo @jo"},
      // once, though the clause names it again
      {"2018-07-15", "يجتمع دونالد ترامب مع فلاديمير بوتين الاثنين في هلسنكي، في أول لقاء بينهما.",
       "meeting planned 2018-07-16 donald-trump+vladimir-putin @helsinki"},
  });
}

TEST(Articles, OneEventOneRecord) {
  check({
      {"2018-05-24",
       "ألغى الرئيس الأميركي دونالد ترامب الخميس القمة المقررة مع كيم جونغ أون في سنغافورة في 12 يونيو. وكانت "
       "القمة المقررة بين ترامب وكيم جونغ أون موضع خلاف.",
       "summit cancelled 2018-06-12 donald-trump+kim-jong-un @sg"},
      {"2018-05-01", "اقترح ترامب عقد قمة مع كيم جونغ أون. ومن المقرر أن يعقد ترامب قمة مع كيم جونغ أون في يونيو.",
       "summit planned 2018-06 donald-trump+kim-jong-un"},
      {"2018-06-23",
       "عقد ترامب قمة مع كيم جونغ أون في سنغافورة في 12 يونيو. وأجرت الولايات المتحدة مفاوضات مع كوريا الشمالية.",
       "summit happened 2018-06-12 donald-trump+kim-jong-un @sg; talks happened - kp+us"},
  });
}

TEST(Articles, SessionsOfACouncil) {
  check({
      {"2018-06-26", "يعقد مجلس الأمن جلسة الخميس. وكانت روسيا قد طلبت عقد جلسة طارئة لمجلس الأمن بشأن سوريا.",
       "talks planned 2018-06-28 un-security-council @new-york"},
      {"2018-03-12", "تترأس رئيسة الوزراء البريطانية تيريزا ماي اليوم اجتماعا لمجلس الأمن الوطني.", ""},
  });
}

TEST(Articles, Interviews) {
  check({
      {"2018-08-12", "قال وزير الخارجية الكندي خلال لقاء مع قناة فرنسية إن كندا شريك للسعودية.", ""},
      {"2018-08-12", "وأضاف لافروف في لقاء خاص مع صحيفة ألمانية أن موسكو لا تريد خلافا مع واشنطن.", ""},
  });
}

TEST(Articles, BoilerplateTellsOfNothing) {
  check({
      {"2017-11-21",
       "لافروف: موسكو تؤيد وحدة سوريا\n\nقال وزير الخارجية الروسي سيرغي لافروف إن موسكو تؤيد وحدة سوريا.\n\n"
       "اقرأ أيضا\nبوتين يلتقي أردوغان في سوتشي\n",
       ""},
  });
}

TEST(Articles, EveryEventHasEvidenceInItsArticle) {
  const std::string text =
      "عاجل\n\nالتقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في سوتشي أمس الاثنين. ثم غادر.\n";
  const DocumentEvents found = extracted("2017-11-21", text);
  ASSERT_EQ(found.events.size(), 1U);
  ASSERT_EQ(found.events.front().evidence.size(), 1U);
  const Evidence& evidence = found.events.front().evidence.front();
  EXPECT_EQ(evidence.sentence.of(text), evidence.text);
  EXPECT_TRUE(evidence.text.starts_with("التقى الرئيس الروسي"));
  EXPECT_TRUE(evidence.sentence.contains(evidence.trigger));
  EXPECT_EQ(evidence.trigger.of(text), "التقى");
  EXPECT_EQ(evidence.document, found.document);
  EXPECT_EQ(found.date->to_string(), "2017-11-21");
  EXPECT_EQ(found.date_basis, DateBasis::given);
}

}  // namespace
}  // namespace waqai
