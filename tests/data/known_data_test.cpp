// What the knowledge must know, once loaded: nisba forms, and the people who were asked for with their main posts.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "../unit/knowledge/known.hpp"
#include "tables.hpp"
#include "waqai/core/file.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

const Known& known() {
  static const Known built_in;
  return built_in;
}

/// Each word of `nisba` with `before` and `after`: الكورية الجنوبية.
std::string inflected(std::string_view nisba, std::string_view before, std::string_view after) {
  std::string form;
  for (const std::string_view word : split(nisba, ' '))
    form += (form.empty() ? "" : " ") + std::string(before) + std::string(word) + std::string(after);
  return form;
}

TEST(KnownData, EveryNisbaFormResolvesToItsCountry) {
  struct Inflection {
    std::string_view before, after;
    EntryKind kind;
  };
  constexpr Inflection inflections[] = {
      {"", "", EntryKind::nisba},          {"ال", "", EntryKind::nisba},          {"", "ة", EntryKind::nisba},
      {"ال", "ة", EntryKind::nisba},       {"", "ين", EntryKind::nisba_plural},   {"ال", "ين", EntryKind::nisba_plural},
      {"", "ان", EntryKind::nisba_plural}, {"ال", "ون", EntryKind::nisba_plural},
  };
  const Table countries = knowledge_table("countries");
  for (const Table::Row& row : countries.rows())
    for (const std::string_view nisba : row.list("nisba"))
      for (const Inflection& i : inflections) {
        const std::string form = inflected(split(nisba, '/').front(), i.before, i.after);
        EXPECT_TRUE(known().names(form, i.kind, row["id"])) << place(countries, row) << form;
      }
}

TEST(KnownData, EveryStateHasANisbaAndACapital) {
  const Table countries = knowledge_table("countries");
  const Table posts = knowledge_table("posts");
  for (const Table::Row& row : countries.rows()) {
    const bool has_head = std::ranges::any_of(posts.rows(), [&](const Table::Row& post) {
      return post["of"] == row["id"] && (post["post"] == "president" || post["post"] == "prime_minister");
    });
    if (!has_head) continue;
    EXPECT_FALSE(row["capital"].empty()) << place(countries, row);
    EXPECT_TRUE(!row["nisba"].empty() || row["id"] == "ad") << place(countries, row);
  }
}

TEST(KnownData, ANisbaIsOneCountrys) {
  const std::string of_both_congos = fold("كونغولي");
  std::map<std::string, std::string_view> country_of;
  const Table countries = knowledge_table("countries");
  for (const Table::Row& row : countries.rows())
    for (const std::string_view nisba : row.list("nisba")) {
      const std::string form = fold(split(nisba, '/').front());
      if (form == of_both_congos) continue;
      const auto [found, added] = country_of.emplace(form, row["id"]);
      EXPECT_TRUE(added) << place(countries, row) << nisba << " is also of " << found->second;
    }
}

struct MainPost {
  std::string_view person, country, post, of, from, to;
};

// People of the diplomacy over Syria, 2011 to 2018, with the days of what they are known for.
constexpr MainPost main_posts[] = {
    {"vladimir-putin", "RU", "president", "ru", "2012-05-07", ""},
    {"sergey-lavrov", "RU", "foreign_minister", "ru", "2004-03-09", ""},
    {"sergey-shoygu", "RU", "defence_minister", "ru", "2012-11-06", "2024-05-13"},
    {"dmitry-peskov", "RU", "presidential_spokesperson", "ru", "2012-05-22", ""},
    {"mikhail-bogdanov", "RU", "deputy_foreign_minister", "ru", "2011-06-12", ""},
    {"sergey-ryabkov", "RU", "deputy_foreign_minister", "ru", "2008-08-15", ""},
    {"alexander-lavrentiev", "RU", "envoy_syria", "ru", "2016", ""},
    {"valery-gerasimov", "RU", "army_chief", "ru", "2012-11-09", ""},
    {"maria-zakharova", "RU", "foreign_spokesperson", "ru", "2015-08-10", ""},
    {"bashar-al-assad", "SY", "president", "sy", "2000-07-17", "2024-12-08"},
    {"walid-muallem", "SY", "foreign_minister", "sy", "2006-02-11", "2020-11-16"},
    {"faisal-mekdad", "SY", "deputy_foreign_minister", "sy", "2006", "2020-11-21"},
    {"bashar-jaafari", "SY", "ambassador_un", "sy", "2006", "2020-11-21"},
    {"bouthaina-shaaban", "SY", "adviser", "sy", "2008-07", "2024-12-08"},
    {"riad-hijab", "SY", "coordinator", "high-negotiations-committee", "2015-12-17", "2017-11-20"},
    {"nasr-al-hariri", "SY", "head_of_delegation", "high-negotiations-committee", "2017-02", "2020-06-12"},
    {"mohammed-alloush", "SY", "head_of_delegation", "syrian-opposition", "2017-01", "2018-05"},
    {"qadri-jamil", "SY", "leader", "moscow-platform", "2014", ""},
    {"haitham-manna", "SY", "deputy_leader", "national-coordination-body", "2011-09", "2015"},
    {"recep-tayyip-erdogan", "TR", "president", "tr", "2014-08-28", ""},
    {"recep-tayyip-erdogan", "TR", "prime_minister", "tr", "2003-03-14", "2014-08-27"},
    {"ahmet-davutoglu", "TR", "prime_minister", "tr", "2014-08-28", "2016-05-23"},
    {"ahmet-davutoglu", "TR", "foreign_minister", "tr", "2009-05-01", "2014-08-28"},
    {"binali-yildirim", "TR", "prime_minister", "tr", "2016-05-24", "2018-07-09"},
    {"mevlut-cavusoglu", "TR", "foreign_minister", "tr", "2014-08-29", "2015-08-27"},
    {"mevlut-cavusoglu", "TR", "foreign_minister", "tr", "2015-11-24", "2023-06-03"},
    {"hakan-fidan", "TR", "intelligence_chief", "tr", "2010-05-25", "2023-06-03"},
    {"hassan-rouhani", "IR", "president", "ir", "2013-08-03", "2021-08-02"},
    {"mohammad-javad-zarif", "IR", "foreign_minister", "ir", "2013-08-15", "2021-08-24"},
    {"ali-khamenei", "IR", "supreme_leader", "ir", "1989-06-04", ""},
    {"qasem-soleimani", "IR", "quds_force_commander", "ir", "1998", "2020-01-02"},
    {"ali-akbar-velayati", "IR", "foreign_policy_adviser", "ir", "1997", ""},
    {"ali-shamkhani", "IR", "security_council_secretary", "ir", "2013-09-10", "2023-05-21"},
    {"hossein-jaberi-ansari", "IR", "deputy_foreign_minister", "ir", "2016-06", ""},
    {"barack-obama", "US", "president", "us", "2009-01-20", "2017-01-19"},
    {"donald-trump", "US", "president", "us", "2017-01-20", "2021-01-19"},
    {"john-kerry", "US", "foreign_minister", "us", "2013-02-01", "2017-01-20"},
    {"rex-tillerson", "US", "foreign_minister", "us", "2017-02-01", "2018-03-31"},
    {"mike-pompeo", "US", "foreign_minister", "us", "2018-04-26", "2021-01-20"},
    {"james-mattis", "US", "defence_minister", "us", "2017-01-20", "2018-12-31"},
    {"michael-ratney", "US", "envoy_syria", "us", "2015-07-27", "2018-01"},
    {"king-salman", "SA", "king", "sa", "2015-01-23", ""},
    {"mohammed-bin-salman", "SA", "crown_prince", "sa", "2017-06-21", ""},
    {"mohammed-bin-nayef", "SA", "crown_prince", "sa", "2015-04-29", "2017-06-20"},
    {"adel-al-jubeir", "SA", "foreign_minister", "sa", "2015-04-29", "2018-12-26"},
    {"saud-al-faisal", "SA", "foreign_minister", "sa", "1975-10-13", "2015-04-28"},
    {"tamim-bin-hamad", "QA", "emir", "qa", "2013-06-25", ""},
    {"khalid-al-attiyah", "QA", "foreign_minister", "qa", "2013-06-26", "2016-01-26"},
    {"mohammed-bin-abdulrahman", "QA", "foreign_minister", "qa", "2016-01-27", ""},
    {"abdel-fattah-el-sisi", "EG", "president", "eg", "2014-06-08", ""},
    {"sameh-shoukry", "EG", "foreign_minister", "eg", "2014-06-17", "2024-07-02"},
    {"abdullah-ii", "JO", "king", "jo", "1999-02-07", ""},
    {"nasser-judeh", "JO", "foreign_minister", "jo", "2009-02-23", "2017-01-14"},
    {"ayman-safadi", "JO", "foreign_minister", "jo", "2017-01-15", ""},
    {"mohammed-bin-zayed", "AE", "crown_prince", "ae", "2004-11-03", "2022-05-13"},
    {"abdullah-bin-zayed", "AE", "foreign_minister", "ae", "2006-02-09", ""},
    {"sabah-al-ahmad", "KW", "emir", "kw", "2006-01-29", "2020-09-28"},
    {"haider-al-abadi", "IQ", "prime_minister", "iq", "2014-09-08", "2018-10-24"},
    {"ibrahim-al-jaafari", "IQ", "foreign_minister", "iq", "2014-09-08", "2018-10-24"},
    {"michel-aoun", "LB", "president", "lb", "2016-10-31", "2022-10-30"},
    {"saad-hariri", "LB", "prime_minister", "lb", "2009-11-09", "2011-06-12"},
    {"saad-hariri", "LB", "prime_minister", "lb", "2016-12-18", "2020-01-20"},
    {"gebran-bassil", "LB", "foreign_minister", "lb", "2014-02-15", "2020-01-20"},
    {"benjamin-netanyahu", "IL", "prime_minister", "il", "2009-03-31", "2021-06-12"},
    {"mahmoud-abbas", "PS", "president", "ps", "2005-01-15", ""},
    {"francois-hollande", "FR", "president", "fr", "2012-05-15", "2017-05-13"},
    {"emmanuel-macron", "FR", "president", "fr", "2017-05-14", ""},
    {"laurent-fabius", "FR", "foreign_minister", "fr", "2012-05-16", "2016-02-10"},
    {"jean-marc-ayrault", "FR", "foreign_minister", "fr", "2016-02-11", "2017-05-16"},
    {"jean-yves-le-drian", "FR", "foreign_minister", "fr", "2017-05-17", "2022-05-19"},
    {"angela-merkel", "DE", "chancellor", "de", "2005-11-22", "2021-12-07"},
    {"frank-walter-steinmeier", "DE", "foreign_minister", "de", "2013-12-17", "2017-01-26"},
    {"sigmar-gabriel", "DE", "foreign_minister", "de", "2017-01-27", "2018-03-13"},
    {"david-cameron", "GB", "prime_minister", "gb", "2010-05-11", "2016-07-12"},
    {"theresa-may", "GB", "prime_minister", "gb", "2016-07-13", "2019-07-23"},
    {"philip-hammond", "GB", "foreign_minister", "gb", "2014-07-15", "2016-07-12"},
    {"boris-johnson", "GB", "foreign_minister", "gb", "2016-07-13", "2018-07-08"},
    {"paolo-gentiloni", "IT", "prime_minister", "it", "2016-12-12", "2018-05-31"},
    {"paolo-gentiloni", "IT", "foreign_minister", "it", "2014-10-31", "2016-12-11"},
    {"federica-mogherini", "EU", "high_representative", "eu", "2014-11-01", "2019-11-30"},
    {"donald-tusk", "EU", "council_president", "eu", "2014-12-01", "2019-11-30"},
    {"ban-ki-moon", "UN", "secretary_general", "un", "2007-01-01", "2016-12-31"},
    {"antonio-guterres", "UN", "secretary_general", "un", "2017-01-01", ""},
    {"staffan-de-mistura", "UN", "un_envoy_syria", "un", "2014-07-10", "2018-12-31"},
    {"lakhdar-brahimi", "UN", "un_envoy_syria", "un", "2012-09-01", "2014-05-31"},
    {"stephen-obrien", "UN", "un_humanitarian_coordinator", "un", "2015-05-29", "2017-08-31"},
    {"ahmed-aboul-gheit", "arab-league", "secretary_general", "arab-league", "2016-07-03", ""},
    {"nabil-elaraby", "arab-league", "secretary_general", "arab-league", "2011-07-01", "2016-07-02"},
    {"jens-stoltenberg", "nato", "secretary_general", "nato", "2014-10-01", "2024-09-30"},
    {"xi-jinping", "CN", "president", "cn", "2013-03-14", ""},
    {"wang-yi", "CN", "foreign_minister", "cn", "2013-03-16", "2022-12-29"},
    {"nursultan-nazarbayev", "KZ", "president", "kz", "1991-12-16", "2019-03-19"},
    {"kairat-abdrakhmanov", "KZ", "foreign_minister", "kz", "2016-12-28", "2018-12-25"},
    {"alexander-lukashenko", "BY", "president", "by", "1994-07-20", ""},
    {"narendra-modi", "IN", "prime_minister", "in", "2014-05-26", ""},
};

TEST(KnownData, MainPostsHaveTheirDays) {
  const Table people = knowledge_table("people");
  const Table posts = knowledge_table("posts");
  for (const MainPost& p : main_posts) {
    const auto person = std::ranges::find(people.rows(), p.person, [](const Table::Row& row) { return row["id"]; });
    ASSERT_NE(person, people.rows().end()) << p.person;
    EXPECT_FALSE((*person)["en"].empty() || (*person)["ar"].empty()) << p.person;
    const ActorIndex actor = known().actor(p.person);
    const std::string country = known().knowledge.actor(actor).country;
    EXPECT_EQ(fold(country.empty() ? (*person)["affiliation"] : std::string_view(country)), fold(p.country))
        << p.person;
    EXPECT_TRUE(std::ranges::any_of(posts.rows(),
                                    [&](const Table::Row& row) {
                                      return row["person"] == p.person && row["post"] == p.post && row["of"] == p.of &&
                                             row["from"] == p.from && row["to"] == p.to;
                                    }))
        << p.person << ' ' << p.post << ' ' << p.from << ' ' << p.to;
  }
}

/// "Tamim bin Hamad" is known as "Tamim bin Hamad Al Thani".
bool begins_with_name(std::string_view full, std::string_view name) {
  return full == name || full.starts_with(std::string(name) + " ");
}

/// The list of the project's founders, where it is at hand: name, country, what for.
TEST(KnownData, MainPostsCoverTheList) {
  const auto list = std::filesystem::path(WAQAI_SOURCE_DIR).parent_path() / "shared" / "data" / "test-names.txt";
  if (!std::filesystem::exists(list)) GTEST_SKIP() << list << " is not at hand";
  const std::string content = read_file(list);
  for (const std::string_view line : split(content, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto fields = split(line, '\t');
    ASSERT_EQ(fields.size(), 3U) << line;
    if (known().has_place(fields[0])) continue;
    EXPECT_TRUE(std::ranges::any_of(main_posts, [&](const MainPost& p) {
      const KnownActor& actor = known().knowledge.actor(known().actor(p.person));
      return begins_with_name(fold(actor.name.en), fold(fields[0])) && p.country == fields[1];
    })) << line;
  }
}

}  // namespace
}  // namespace waqai
