#include "waqai/knowledge/knowledge.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/parsers.hpp>
#include <filesystem>
#include <set>

#include "known.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

using boost::gregorian::from_simple_string;

const Known& known() {
  static const Known built_in;
  return built_in;
}

struct Office {
  std::string_view post, of, day, expected;
};

// "-": nobody, or nobody that we know of.
constexpr Office offices[] = {
    {"president", "ru", "2012-01-15", "dmitry-medvedev"},
    {"president", "ru", "2017-11-20", "vladimir-putin"},
    {"prime_minister", "ru", "2012-01-15", "vladimir-putin"},
    {"prime_minister", "ru", "2016-06-01", "dmitry-medvedev"},
    {"foreign_minister", "ru", "2015-10-21", "sergey-lavrov"},
    {"defence_minister", "ru", "2015-10-21", "sergey-shoygu"},
    {"president", "sy", "2013-01-01", "bashar-al-assad"},
    {"foreign_minister", "sy", "2016-02-01", "walid-muallem"},
    {"president", "tr", "2013-05-01", "abdullah-gul"},
    {"president", "tr", "2016-08-09", "recep-tayyip-erdogan"},
    {"prime_minister", "tr", "2014-01-01", "recep-tayyip-erdogan"},
    {"prime_minister", "tr", "2015-06-01", "ahmet-davutoglu"},
    {"prime_minister", "tr", "2017-01-01", "binali-yildirim"},
    {"foreign_minister", "tr", "2014-01-01", "ahmet-davutoglu"},
    {"foreign_minister", "tr", "2016-12-20", "mevlut-cavusoglu"},
    {"president", "us", "2017-01-19", "barack-obama"},
    {"president", "us", "2017-01-20", "donald-trump"},
    {"foreign_minister", "us", "2012-06-30", "hillary-clinton"},
    {"foreign_minister", "us", "2016-09-09", "john-kerry"},
    {"foreign_minister", "us", "2017-04-12", "rex-tillerson"},
    {"foreign_minister", "us", "2018-05-01", "mike-pompeo"},
    {"defence_minister", "us", "2017-06-01", "james-mattis"},
    {"president", "fr", "2012-01-01", "nicolas-sarkozy"},
    {"president", "fr", "2015-11-26", "francois-hollande"},
    {"president", "fr", "2017-05-29", "emmanuel-macron"},
    {"foreign_minister", "fr", "2015-12-01", "laurent-fabius"},
    {"foreign_minister", "fr", "2016-10-10", "jean-marc-ayrault"},
    {"foreign_minister", "fr", "2017-09-01", "jean-yves-le-drian"},
    {"prime_minister", "gb", "2016-06-23", "david-cameron"},
    {"prime_minister", "gb", "2017-06-01", "theresa-may"},
    {"foreign_minister", "gb", "2015-10-30", "philip-hammond"},
    {"foreign_minister", "gb", "2017-12-22", "boris-johnson"},
    {"chancellor", "de", "2016-10-19", "angela-merkel"},
    {"foreign_minister", "de", "2015-11-14", "frank-walter-steinmeier"},
    {"foreign_minister", "de", "2017-07-01", "sigmar-gabriel"},
    {"king", "sa", "2014-12-31", "king-abdullah"},
    {"king", "sa", "2017-10-05", "king-salman"},
    {"crown_prince", "sa", "2016-01-01", "mohammed-bin-nayef"},
    {"crown_prince", "sa", "2017-11-01", "mohammed-bin-salman"},
    {"foreign_minister", "sa", "2013-01-01", "saud-al-faisal"},
    {"foreign_minister", "sa", "2015-12-10", "adel-al-jubeir"},
    {"president", "eg", "2013-01-01", "mohamed-morsi"},
    {"president", "eg", "2017-12-11", "abdel-fattah-el-sisi"},
    {"foreign_minister", "eg", "2017-02-20", "sameh-shoukry"},
    {"president", "ir", "2012-12-31", "mahmoud-ahmadinejad"},
    {"president", "ir", "2017-11-22", "hassan-rouhani"},
    {"foreign_minister", "ir", "2016-12-20", "mohammad-javad-zarif"},
    {"emir", "qa", "2016-01-18", "tamim-bin-hamad"},
    {"prime_minister", "iq", "2017-10-25", "haider-al-abadi"},
    {"president", "lb", "2015-06-01", "-"},  // vacant
    {"president", "lb", "2017-01-10", "michel-aoun"},
    {"prime_minister", "lb", "2017-11-18", "saad-hariri"},
    {"president", "tn", "2014-06-01", "moncef-marzouki"},
    {"president", "tn", "2017-02-20", "beji-caid-essebsi"},
    {"prime_minister", "tn", "2017-01-01", "youssef-chahed"},
    {"prime_minister", "il", "2015-09-21", "benjamin-netanyahu"},
    {"secretary_general", "un", "2016-12-31", "ban-ki-moon"},
    {"secretary_general", "un", "2017-01-01", "antonio-guterres"},
    {"un_envoy_syria", "un", "2013-01-01", "lakhdar-brahimi"},
    {"un_envoy_syria", "un", "2017-02-23", "staffan-de-mistura"},
    {"secretary_general", "arab-league", "2016-01-01", "nabil-elaraby"},
    {"secretary_general", "arab-league", "2017-03-29", "ahmed-aboul-gheit"},
    {"secretary_general", "nato", "2015-11-24", "jens-stoltenberg"},
    {"high_representative", "eu", "2014-01-01", "catherine-ashton"},
    {"high_representative", "eu", "2016-01-01", "federica-mogherini"},
    {"president", "cn", "2017-06-08", "xi-jinping"},
    {"president", "kr", "2018-04-27", "moon-jae-in"},
    {"president", "kz", "2017-01-23", "nursultan-nazarbayev"},
    {"ambassador", "ru", "2016-01-01", "-"},  // of many holders, none is the one
    {"president", "sa", "2016-01-01", "-"},   // no such post there
};

TEST(Knowledge, HolderOnADay) {
  for (const Office& o : offices) {
    const PostIndex post = Known::post(o.post);
    const ActorIndex of = known().actor(o.of);
    ASSERT_NE(post, no_index) << o.post;
    ASSERT_NE(of, no_index) << o.of;
    EXPECT_EQ(known().id_of(known().knowledge.holder(post, of, from_simple_string(std::string(o.day)))), o.expected)
        << o.post << " of " << o.of << " on " << o.day;
  }
}

TEST(Knowledge, PostOnADay) {
  struct Case {
    std::string_view person, day, post, of;
  };
  const Case cases[] = {
      {"recep-tayyip-erdogan", "2013-01-01", "prime_minister", "tr"},
      {"recep-tayyip-erdogan", "2017-11-22", "president", "tr"},
      {"ahmet-davutoglu", "2014-01-01", "foreign_minister", "tr"},
      {"ahmet-davutoglu", "2015-06-01", "prime_minister", "tr"},
      {"ahmet-davutoglu", "2017-06-01", "-", "-"},
      {"paolo-gentiloni", "2016-01-01", "foreign_minister", "it"},
      {"paolo-gentiloni", "2017-06-01", "prime_minister", "it"},
      {"jean-yves-le-drian", "2016-01-01", "defence_minister", "fr"},
      {"antonio-guterres", "2017-11-01", "secretary_general", "un"},
      {"donald-trump", "2016-06-01", "-", "-"},
  };
  for (const Case& c : cases) {
    const auto held = known().knowledge.post_of(known().actor(c.person), from_simple_string(std::string(c.day)));
    EXPECT_EQ(held ? known().knowledge.post(held->first).id : "-", c.post) << c.person << " on " << c.day;
    EXPECT_EQ(held ? known().id_of(held->second) : "-", c.of) << c.person << " on " << c.day;
  }
}

TEST(Knowledge, PostNames) {
  const Name name = known().knowledge.post_name(Known::post("foreign_minister"), known().actor("ru"));
  EXPECT_EQ(name.ar, "وزير خارجية روسيا");
  EXPECT_EQ(name.en, "foreign minister of Russia");
}

TEST(Knowledge, NisbaForms) {
  struct Case {
    std::string_view form;
    EntryKind kind;
    std::string_view id;
  };
  const Case cases[] = {
      {"روسي", EntryKind::nisba, "ru"},
      {"الروسي", EntryKind::nisba, "ru"},
      {"الروسية", EntryKind::nisba, "ru"},
      {"الروس", EntryKind::nisba_plural, "ru"},
      {"الروسيين", EntryKind::nisba_plural, "ru"},
      {"الروسيتان", EntryKind::nisba_plural, "ru"},
      {"الأتراك", EntryKind::nisba_plural, "tr"},
      {"أمريكي", EntryKind::nisba, "us"},
      {"الأميركية", EntryKind::nisba, "us"},
      {"الكوري الجنوبي", EntryKind::nisba, "kr"},
      {"الكورية الشمالية", EntryKind::nisba, "kp"},
      {"السعوديين", EntryKind::nisba_plural, "sa"},
      {"الأممي", EntryKind::nisba, "un"},
      {"الأوروبي", EntryKind::nisba, "eu"},
  };
  for (const Case& c : cases) EXPECT_TRUE(known().names(c.form, c.kind, c.id)) << c.form;
}

TEST(Knowledge, NamesOfActors) {
  struct Case {
    std::string_view name;
    EntryKind kind;
    std::string_view id;
  };
  const Case cases[] = {
      {"فلاديمير بوتين", EntryKind::person, "vladimir-putin"},
      {"وبوتين", EntryKind::short_name, "vladimir-putin"},
      {"سيرجي لافروف", EntryKind::person, "sergey-lavrov"},
      {"سيرغي لافروف", EntryKind::person, "sergey-lavrov"},
      {"مولود تشاووش أوغلو", EntryKind::person, "mevlut-cavusoglu"},
      {"مولود جاويش أوغلو", EntryKind::person, "mevlut-cavusoglu"},
      {"روسيا", EntryKind::country, "ru"},
      {"لروسيا", EntryKind::country, "ru"},
      {"الولايات المتحدة", EntryKind::country, "us"},
      {"الكرملين", EntryKind::government, "ru"},
      {"البيت الأبيض", EntryKind::government, "us"},
      {"الأمم المتحدة", EntryKind::organisation, "un"},
      {"جامعة الدول العربية", EntryKind::organisation, "arab-league"},
  };
  for (const Case& c : cases) EXPECT_TRUE(known().names(c.name, c.kind, c.id)) << c.name;
}

TEST(Knowledge, FindsById) {
  const Knowledge& all = known().knowledge;
  for (ActorIndex i = 0; i < all.actor_count(); ++i) EXPECT_EQ(all.actor_of_id(all.actor(i).id), i);
  for (PlaceIndex i = 0; i < all.place_count(); ++i) {
    const bool country = all.actor_of_id(all.place(i).place.id) != no_index;
    const bool region = all.place(i).place.country.empty();
    EXPECT_EQ(all.city_of_id(all.place(i).place.id), country || region ? no_index : i) << all.place(i).place.id;
  }
  EXPECT_EQ(all.actor_of_id(""), no_index);
  EXPECT_EQ(all.city_of_id("ru"), no_index);
}

TEST(Knowledge, Capitals) {
  struct Case {
    std::string_view country, capital;
  };
  for (const Case& c : {Case{"ru", "moscow"},
                        {"sy", "damascus"},
                        {"sa", "riyadh"},
                        {"tr", "ankara"},
                        {"kz", "astana"},
                        {"us", "washington"},
                        {"fr", "paris"},
                        {"om", "muscat"},
                        {"jo", "amman"}}) {
    const ActorIndex country = known().actor(c.country);
    const PlaceIndex capital = known().knowledge.capital(country);
    ASSERT_NE(capital, no_index) << c.country;
    EXPECT_EQ(known().knowledge.place(capital).place.id, c.capital);
    EXPECT_EQ(known().knowledge.place(capital).metonym, country) << c.capital;
    const Place& land = known().knowledge.place(known().knowledge.country_place(country)).place;
    EXPECT_EQ(land.id, c.country);
    EXPECT_EQ(land.latitude, known().knowledge.place(capital).place.latitude) << c.country;
  }
  EXPECT_EQ(known().knowledge.capital(known().actor("un")), no_index);
  EXPECT_EQ(known().knowledge.country_place(known().actor("un")), no_index);
}

/// Names that the project's founders asked for, where their list is at hand.
TEST(Knowledge, KnowsEveryNameOfTheList) {
  const auto list = std::filesystem::path(WAQAI_SOURCE_DIR).parent_path() / "shared" / "data" / "test-names.txt";
  if (!std::filesystem::exists(list)) GTEST_SKIP() << list << " is not at hand";
  std::set<std::string, std::less<>> names;
  for (ActorIndex i = 0; i < known().knowledge.actor_count(); ++i)
    names.insert(fold(known().knowledge.actor(i).name.en));
  // "Tamim bin Hamad" is known as "Tamim bin Hamad Al Thani".
  const auto is_actor = [&](std::string_view name) {
    const auto found = names.lower_bound(name);
    return found != names.end() && (*found == name || found->starts_with(std::string(name) + " "));
  };
  const std::string content = read_file(list);
  for (const std::string_view line : split(content, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::string_view name = split(line, '\t').front();
    EXPECT_TRUE(is_actor(fold(name)) || known().has_place(name)) << name;
  }
}

}  // namespace
}  // namespace waqai
