#include "waqai/store/store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "store/sqlite.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

namespace fs = std::filesystem;

/// A folder for each test, gone with it.
class StoreTest : public testing::Test {
 protected:
  StoreTest() {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~StoreTest() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (folder_ / name).string(); }
  [[nodiscard]] std::string path() const { return file("test.db"); }

  /// The one number that a query gives, asked by another connection.
  [[nodiscard]] std::int64_t number(const std::string& sql) const {
    return sqlite::Database(path(), sqlite::Access::write, std::chrono::seconds(1)).number(sql.c_str());
  }
  void execute(const char* sql) const {
    sqlite::Database(path(), sqlite::Access::write, std::chrono::seconds(1)).execute(sql);
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("waqai-store-" + std::to_string(::getpid()) + "-" +
                                                  testing::UnitTest::GetInstance()->current_test_info()->name());
};

Document article(const std::string& id, const std::string& text) {
  Document document;
  document.id = id;
  document.text = text;
  document.body.push_back({0, static_cast<std::uint32_t>(text.size())});
  return document;
}

Participant party(const std::string& id, const std::string& name) {
  Participant participant;
  participant.id = id;
  participant.name.ar = name;
  return participant;
}

Event meeting(const std::string& document, const std::vector<std::string>& parties) {
  Event event;
  event.id = document + "#1";
  for (const std::string& id : parties) event.participants.push_back(party(id, "اسم " + id));
  event.confidence = 0.5;
  event.evidence.push_back({document, {0, 10}, {0, 4}, "rule", "sentence"});
  return event;
}

DocumentEvents events_of(const std::string& document, const std::vector<std::string>& parties = {"a", "b"}) {
  DocumentEvents extracted;
  extracted.document = document;
  extracted.events.push_back(meeting(document, parties));
  return extracted;
}

/// A record with something in every field.
DocumentEvents full_events() {
  DocumentEvents document = events_of("full");
  document.date = Edtf::parse("2017-11-21");
  document.date_basis = DateBasis::given;
  document.date_bounds = Edtf::parse("../2017-11-30");
  document.title = "قمة \"سوتشي\"";
  document.source = "وكالة";
  document.url = "http://a/b?c&d='e'";
  Event& event = document.events.front();
  event.kind = Kind::summit;
  event.status = Status::planned;
  event.date = Edtf::parse("2017-11-20~/..");
  event.date_basis = DateBasis::relative;
  event.confidence = 0.1 + 0.2;  // no short decimal
  event.place = Place{"sochi", {"سوتشي", "Sochi"}, "RU", 43.6, std::nullopt};
  event.participants.front() = {"a", ActorType::group, Role::host, {"اسم", "Name"}, "SY", {"منصب", "post"}};
  event.evidence.push_back({"full", {20, 4294967295}, {20, 21}, "", ""});
  document.events.push_back(meeting("full", {}));
  return document;
}

Document full_article() {
  Document document = article("full", "قمة \"سوتشي\"\nنص لا ينتهي\n");
  document.title = Span{0, 19};
  document.body = {{20, 30}, {31, 40}};
  document.date = Date(2017, 11, 21);
  document.source = "وكالة";
  document.url = "http://a/b?c&d='e'";
  return document;
}

std::string lines(const std::vector<DocumentEvents>& documents) {
  std::string out;
  for (const DocumentEvents& document : documents) append_jsonl(out, document);
  return out;
}

std::string lines(const std::vector<Document>& articles) {
  std::string out;
  for (const Document& document : articles) append_jsonl(out, document);
  return out;
}

template <typename... Records>
Stored put(Store& store, const Records&... records) {
  Store::Batch batch(store);
  const Stored result = batch.put(records...);
  batch.commit();
  return result;
}

/// Documents in which the full-text index finds a word.
std::string found_by(std::string_view word) {
  return "SELECT count(*) FROM documents WHERE key IN (SELECT rowid FROM document_search WHERE document_search MATCH "
         "'" +
         fold(word) + "')";
}

TEST_F(StoreTest, GivesBackWhatItWasGiven) {
  {
    Store store(path(), StoreOptions{});
    EXPECT_EQ(put(store, full_article(), full_events()), Stored::added);
    EXPECT_EQ(put(store, article("bare", "نص"), DocumentEvents{"bare", {}, {}, {}, {}, {}, {}, {}}), Stored::added);
    EXPECT_EQ(put(store, events_of("apart")), Stored::added);
  }
  const Store store(path());
  const std::vector<DocumentEvents> events = store.events();
  EXPECT_EQ(lines(events),
            lines({full_events(), DocumentEvents{"bare", {}, {}, {}, {}, {}, {}, {}}, events_of("apart")}));
  EXPECT_EQ(events[0].events[0].confidence, 0.1 + 0.2);
  EXPECT_EQ(events[0].events[0].place->latitude, 43.6);
  EXPECT_EQ(events[0].events[0].place->longitude, std::nullopt);
  const std::vector<Document> articles = store.articles();
  EXPECT_EQ(lines(articles), lines({full_article(), article("bare", "نص")}));
  EXPECT_EQ(articles[0].date, full_article().date);
  EXPECT_EQ(articles[0].title, full_article().title);
  EXPECT_EQ(articles[0].body, full_article().body);
  EXPECT_EQ(articles[1].title, std::nullopt);
  EXPECT_EQ(articles[1].file, path());
}

TEST_F(StoreTest, TheSameAgainChangesNoByte) {
  Store store(path(), StoreOptions{});
  put(store, full_article(), full_events());
  put(store, events_of("apart"));
  const std::string before = read_file(path());
  EXPECT_TRUE(store.holds(full_article()));
  EXPECT_EQ(put(store, full_article(), full_events()), Stored::unchanged);
  EXPECT_EQ(put(store, events_of("apart")), Stored::unchanged);
  EXPECT_EQ(put(store, full_events()), Stored::unchanged) << "the events of an article, given without its text";
  EXPECT_EQ(read_file(path()), before);
}

TEST_F(StoreTest, EveryPartOfAnArticleTellsItFromAnother) {
  Store store(path(), StoreOptions{});
  put(store, full_article(), full_events());
  void (*const changes[])(Document&) = {
      [](Document& document) { document.text.back() = ' '; }, [](Document& document) { document.title.reset(); },
      [](Document& document) { document.body.pop_back(); },   [](Document& document) { document.date.reset(); },
      [](Document& document) { document.source.clear(); },    [](Document& document) { document.url.clear(); },
      [](Document& document) { document.id = "other"; },
  };
  for (const auto change : changes) {
    Document changed = full_article();
    change(changed);
    EXPECT_FALSE(store.holds(changed)) << &change - changes;
  }
  Document moved = full_article();
  moved.file = "elsewhere.txt";
  EXPECT_TRUE(store.holds(moved));
}

TEST_F(StoreTest, AnotherArticleOfTheIdTakesThePlaceWithAllRecords) {
  Store store(path(), StoreOptions{});
  put(store, article("x", "في سوتشي"), events_of("x", {"a", "b"}));
  put(store, article("y", "في باريس"), events_of("y", {"b", "c"}));
  EXPECT_EQ(put(store, article("x", "في فيينا"), events_of("x", {"b", "d"})), Stored::replaced);
  EXPECT_EQ(lines(store.events()), lines({events_of("y", {"b", "c"}), events_of("x", {"b", "d"})}));
  struct {
    std::string sql;
    std::int64_t expected;
  } const cases[] = {
      {"SELECT count(*) FROM documents", 2},
      {"SELECT count(*) FROM events", 2},
      {"SELECT count(*) FROM participants", 4},
      {"SELECT count(*) FROM evidence", 2},
      {"SELECT count(*) FROM actors WHERE id = 'a'", 0},
      {"SELECT count(*) FROM aliases WHERE actor = 'a'", 0},
      {"SELECT count(*) FROM actors", 3},
      {"SELECT count(*) FROM pragma_foreign_key_check", 0},
      {found_by("سوتشي"), 0},
      {found_by("باريس"), 1},
      {found_by("ڤيينا"), 0},
      {found_by("فيينا"), 1},
  };
  for (const auto& [sql, expected] : cases) EXPECT_EQ(number(sql), expected) << sql;
}

TEST_F(StoreTest, TextIsFoundWithoutRegardToSpelling) {
  Store store(path(), StoreOptions{});
  put(store, article("x", "لِقاءُ الأُمَّة في أنقرة"), events_of("x"));
  for (const std::string_view word : {"لقاء", "الامه", "الأمة", "انقره"}) EXPECT_EQ(number(found_by(word)), 1) << word;
  EXPECT_EQ(number(found_by("اسطنبول")), 0);
}

TEST_F(StoreTest, AnArticleGoesBeforeEventsGivenApart) {
  Store store(path(), StoreOptions{});
  put(store, events_of("x", {"a", "b"}));
  EXPECT_EQ(put(store, events_of("x", {"a", "c"})), Stored::replaced);
  EXPECT_EQ(put(store, article("x", "نص"), events_of("x", {"a", "d"})), Stored::replaced);
  EXPECT_EQ(put(store, events_of("x", {"a", "c"})), Stored::refused);
  EXPECT_EQ(lines(store.events()), lines({events_of("x", {"a", "d"})}));
  EXPECT_EQ(store.articles().size(), 1U);
}

TEST_F(StoreTest, ABatchIsKeptWholeOrNotAtAll) {
  Store store(path(), StoreOptions{});
  put(store, article("x", "نص"), events_of("x"));
  {
    Store::Batch batch(store);
    batch.put(article("x", "آخر"), events_of("x", {"c", "d"}));
    batch.put(article("y", "نص"), events_of("y"));
  }
  EXPECT_EQ(lines(store.events()), lines({events_of("x")}));
  EXPECT_EQ(number("SELECT count(*) FROM actors"), 2);
  EXPECT_EQ(number(found_by("اخر")), 0);
}

TEST_F(StoreTest, OffersAnewWhatAnotherExtractorHasRead) {
  {
    Store store(path(), {.extractor = "one"});
    put(store, article("x", "نص"), events_of("x", {"a", "b"}));
    put(store, article("y", "نص"), events_of("y", {"a", "b"}));
    put(store, events_of("apart"));
    EXPECT_EQ(store.outdated_count(), 0U);
  }
  Store store(path(), {.extractor = "two"});
  EXPECT_EQ(store.outdated_count(), 2U);
  EXPECT_EQ(put(store, article("x", "نص"), events_of("x", {"a", "c"})), Stored::unchanged) << "only refresh() renews";
  ASSERT_EQ(store.outdated(1).size(), 1U);
  EXPECT_EQ(store.outdated(1).front().id, "x");
  {
    Store::Batch batch(store);
    EXPECT_TRUE(batch.refresh(article("x", "نص"), events_of("x", {"a", "c"})));
    EXPECT_FALSE(batch.refresh(article("y", "نص"), events_of("y", {"a", "b"})));
    EXPECT_FALSE(batch.refresh(article("x", "صار آخر"), events_of("x", {"a", "d"}))) << "another text by now";
    EXPECT_FALSE(batch.refresh(article("none", "نص"), events_of("none")));
    batch.commit();
  }
  EXPECT_EQ(store.outdated_count(), 0U);
  EXPECT_EQ(lines(store.events()), lines({events_of("x", {"a", "c"}), events_of("y", {"a", "b"}), events_of("apart")}));
  EXPECT_EQ(number(found_by("نص")), 2);
}

TEST_F(StoreTest, KeepsDecisionsInTheirOrder) {
  const std::string head = "decision\ta\tb\tnote\n";
  const auto set = [&](Store& store, const std::string& table) {
    Store::Batch batch(store);
    const bool changed = batch.set_decisions(table, "decisions.tsv");
    batch.commit();
    return changed;
  };
  Store store(path(), StoreOptions{});
  EXPECT_EQ(store.decisions(), "");
  const std::string table = head + "same\tx#2\ty#1\tone meeting\nhide\ta#1\t\t\n";
  EXPECT_TRUE(set(store, "# a comment\n" + table));
  EXPECT_EQ(store.decisions(), table);
  EXPECT_FALSE(set(store, table));
  EXPECT_FALSE(set(store, "# a comment\n" + table));
  put(store, article("x", "نص"), events_of("x"));
  EXPECT_EQ(Store(path()).decisions(), table);
  EXPECT_THROW(set(store, head + "\tx#1\t\t\n"), DataError);
  EXPECT_THROW(set(store, "same\tx#1\ty#1\t\n"), DataError) << "no line of columns";
  EXPECT_EQ(store.decisions(), table);
  EXPECT_TRUE(set(store, head));
  EXPECT_EQ(store.decisions(), "");
}

TEST_F(StoreTest, ActorsHaveTheNamesOfRecordsAndOfTheKnowledge) {
  Vocabulary vocabulary;
  const Knowledge knowledge(vocabulary);
  Store store(path(), {.extractor = "", .knowledge = &knowledge});
  put(store, article("x", "نص"), events_of("x", {"vladimir-putin", "nobody-known"}));
  struct {
    std::string actor;
    std::string_view name;
    bool known;
  } const cases[] = {
      {"vladimir-putin", "فلاديمير بوتين", true},     {"vladimir-putin", "Vladimir Putin", true},
      {"vladimir-putin", "اسم vladimir-putin", true}, {"nobody-known", "اسم nobody-known", true},
      {"nobody-known", "Vladimir Putin", false},      {"sergey-lavrov", "سيرغي لافروف", false},
  };
  for (const auto& [actor, name, known] : cases)
    EXPECT_EQ(number("SELECT count(*) FROM aliases WHERE actor = '" + actor + "' AND folded = '" + fold(name) + "'"),
              known ? 1 : 0)
        << actor << ' ' << name;
}

TEST_F(StoreTest, ViewsTellWhoMetWhomAndWhen) {
  const auto put_event = [](Store& store, const std::string& id, auto change) {
    DocumentEvents extracted = events_of(id);
    extracted.events.front().date = Edtf::parse("2017-11-" + id);
    change(extracted.events.front());
    put(store, extracted);
  };
  {
    Store store(path(), StoreOptions{});
    put_event(store, "20", [](Event&) {});
    put_event(store, "05", [](Event&) {});
    put_event(store, "07", [](Event& event) { event.status = Status::denied; });
    put_event(store, "09", [](Event& event) {
      event.kind = Kind::visit;
      event.place = Place{"moscow", {}, "RU", {}, {}};
      event.participants.front().country = "RU";  // at home, so only the other is a visitor
    });
    put_event(store, "11", [](Event& event) {
      for (const char c : std::string("cdefghi")) event.participants.push_back(party({c}, "اسم"));
    });
    put_event(store, "12", [](Event& event) { event.date.reset(); });
  }
  struct {
    std::string sql;
    std::int64_t expected;
  } const cases[] = {
      {"SELECT count(*) FROM contacts", 2},
      {"SELECT reports FROM contacts WHERE one = 'a' AND other = 'b' AND kind = 'meeting'", 3},
      {"SELECT first = '2017-11-05' AND last = '2017-11-20' FROM contacts WHERE kind = 'meeting'", 1},
      {"SELECT count(*) FROM contacts WHERE one = 'b' AND other = 'ru' AND kind = 'visit'", 1},
      {"SELECT group_concat(document) = '05,07,09,11,20,12' FROM chronology", 1},
      {"SELECT parties = 'a b' FROM chronology WHERE document = '20'", 1},
      {"SELECT count(*) FROM event_parties WHERE document = '11'", 9},
      {"SELECT count(*) FROM event_parties WHERE actor = 'a'", 6},
  };
  for (const auto& [sql, expected] : cases) EXPECT_EQ(number(sql), expected) << sql;
}

/// What an InputError says, without the folder.
template <typename Work>
std::string error_of(const std::string& folder, Work work) {
  try {
    work();
  } catch (const InputError& error) {
    std::string message = error.what();
    const std::size_t at = message.find(folder);
    return at == std::string::npos ? message : message.erase(at, folder.size() + 1);
  }
  return "no error";
}

TEST_F(StoreTest, RefusesWhatIsNoStoreOfThisVersion) {
  const std::string folder = fs::path(path()).parent_path();
  const auto reading = [&] { return error_of(folder, [&] { const Store store(path()); }); };
  const auto writing = [&] { return error_of(folder, [&] { const Store store(path(), StoreOptions{}); }); };

  EXPECT_EQ(reading(), "test.db: cannot open: unable to open database file: No such file or directory");
  EXPECT_EQ(error_of(folder, [&] { const Store store(file("no/test.db"), StoreOptions{}); }),
            "no/test.db: cannot open: unable to open database file: No such file or directory");
  EXPECT_FALSE(fs::exists(path()));

  std::ofstream(path()) << "نص لا قاعدة بيانات";
  EXPECT_EQ(reading(), "test.db: is no store");
  EXPECT_EQ(writing(), "test.db: is no store");
  fs::remove(path());

  execute("CREATE TABLE documents (id TEXT)");
  EXPECT_EQ(reading(), "test.db: is an SQLite file, but no store of waqai");
  EXPECT_EQ(writing(), "test.db: is an SQLite file, but no store of waqai");
  fs::remove(path());

  std::ofstream{path()};  // an empty file, as a program leaves it that died at once
  EXPECT_EQ(writing(), "no error");
  execute("PRAGMA user_version = 99");
  EXPECT_EQ(reading(), "test.db: is a store of version 99; this program reads and writes version 1");
  EXPECT_EQ(writing(), reading());
}

TEST_F(StoreTest, SaysWhichValueIsWrong) {
  const std::string folder = fs::path(path()).parent_path();
  struct {
    const char* change;
    std::string error;
  } const cases[] = {
      {"UPDATE events SET kind = 'dinner'", "test.db: table events: \"dinner\" is not known"},
      {"UPDATE events SET date = '2017-13'", "test.db: table events: \"2017-13\" is no date"},
      {"UPDATE evidence SET sentence_end = -1", "test.db: table evidence: \"0 to -1\" is no range of bytes"},
      {"UPDATE documents SET body = '[[0,1000]]'",
       "test.db: table documents: \"[[0,1000]]\" is no list of ranges within the text"},
      {"UPDATE documents SET text = CAST(x'78FF79' AS TEXT)", "test.db: table documents: \"x\xFFy\" is not UTF-8"},
      {"UPDATE documents SET body = 'x'", "test.db: table documents: \"x\" is no list of ranges within the text"},
      {"UPDATE documents SET title_begin = 0, title_end = 1000",
       "test.db: table documents: \"x\" has a title beyond its text"},
  };
  for (const auto& [change, error] : cases) {
    fs::remove(path());
    {
      Store store(path(), StoreOptions{});
      put(store, article("x", "نص"), events_of("x"));
    }
    execute(change);
    const auto read = [&] {
      const Store store(path());
      std::ignore = store.events();
      std::ignore = store.articles();
    };
    EXPECT_EQ(error_of(folder, read), error) << change;
  }
}

TEST_F(StoreTest, WaitsForAnotherOnlySoLong) {
  Store one(path(), StoreOptions{});
  Store other(path(), {.extractor = "", .patience = std::chrono::milliseconds(50)});
  Store::Batch batch(one);
  batch.put(article("x", "نص"), events_of("x"));
  EXPECT_EQ(error_of(fs::path(path()).parent_path(), [&] { const Store::Batch second(other); }),
            "test.db: cannot write: another program has been writing to it for too long");
  EXPECT_TRUE(other.events().empty()) << "what is not committed is not seen";
  batch.commit();
  EXPECT_EQ(put(other, article("x", "نص"), events_of("x")), Stored::unchanged);
}

/// No file of this process may grow beyond `bytes`, as on a full disk.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit limit{bytes, old_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

TEST_F(StoreTest, AFullDiskLosesNothing) {
  Store store(path(), StoreOptions{});
  put(store, article("x", "نص"), events_of("x"));
  const std::string before = lines(store.events());
  const auto size = fs::file_size(path());
  std::string longer;
  for (int i = 0; i < 200'000; ++i) longer += "كلمة" + std::to_string(i) + ' ';
  for (const rlim_t room : {0, 1, 4096, 100'000, 1'000'000}) {
    const auto add = [&] {
      const FileLimit limit(size + room);
      put(store, article("y", longer), events_of("y"));
    };
    EXPECT_EQ(error_of(fs::path(path()).parent_path(), add), "test.db: cannot write: disk I/O error: File too large")
        << room;
    EXPECT_EQ(lines(store.events()), before);
    EXPECT_EQ(lines(Store(path()).events()), before);
    EXPECT_EQ(number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
  }
  EXPECT_EQ(put(store, article("y", longer), events_of("y")), Stored::added) << "with room it goes on";
}

TEST_F(StoreTest, WritesAWholeStoreAtOnce) {
  std::ofstream(path()) << "an older file";
  write_store(path(), std::vector{full_events(), events_of("apart")}, std::vector{full_article()});
  EXPECT_EQ(lines(Store(path()).events()), lines({full_events(), events_of("apart")}));
  EXPECT_EQ(lines(Store(path()).articles()), lines(std::vector{full_article()}));

  const std::string folder = fs::path(path()).parent_path();
  const auto files = [&] { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); };
  EXPECT_EQ(files(), 1);
  const std::string before = read_file(path());
  const auto write = [&] {
    const FileLimit limit(100'000);
    write_store(path(), std::vector{events_of("y")}, std::vector{article("y", std::string(1'000'000, 'x'))});
  };
  EXPECT_THROW(write(), InputError);
  EXPECT_EQ(read_file(path()), before);
  EXPECT_EQ(files(), 1);
}

TEST_F(StoreTest, NamesWhatExtracts) {
  const std::string own = file("people.tsv");
  std::ofstream(own) << "id\n";
  EXPECT_EQ(extractor_name("1.0").substr(0, 16), "waqai 1.0, data ");
  EXPECT_EQ(extractor_name("1.0"), extractor_name("1.0"));
  EXPECT_NE(extractor_name("1.0"), extractor_name("1.1"));
  EXPECT_NE(extractor_name("1.0"), extractor_name("1.0", std::vector{own}));
}

TEST_F(StoreTest, TellsSqliteFilesByTheirHead) {
  { const Store store(path(), StoreOptions{}); }
  std::ofstream(file("short")) << "SQLite";
  EXPECT_TRUE(is_sqlite_file(path()));
  EXPECT_FALSE(is_sqlite_file(file("short")));
  EXPECT_FALSE(is_sqlite_file(file("none")));
  EXPECT_FALSE(is_sqlite_file(fs::path(path()).parent_path()));
}

}  // namespace
}  // namespace waqai
