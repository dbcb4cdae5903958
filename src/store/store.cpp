// The store's face: which records are the same, which take another's place, and what is written in one step.
#include "waqai/store/store.hpp"

#include <unistd.h>

#include <array>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "store/content_hash.hpp"
#include "store/decision_rows.hpp"
#include "store/record_reader.hpp"
#include "store/record_writer.hpp"
#include "store/schema.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/knowledge/knowledge.hpp"

namespace waqai {
namespace {

using sqlite::Access;

ActorNames names_of(const Knowledge& knowledge) {
  ActorNames names;
  for (ActorIndex i = 0; i < knowledge.actor_count(); ++i) {
    std::vector<std::string>& of_actor = names[knowledge.actor(i).id];
    of_actor.push_back(knowledge.actor(i).name.en);
    for (const std::string_view name : knowledge.names_of(i)) of_actor.emplace_back(name);
  }
  return names;
}

/// What tells the state of a document in the store.
struct StoredDocument {
  std::int64_t key = 0;
  std::string article_hash;  ///< empty where the text is not there
  std::string events_hash;
};

std::optional<StoredDocument> find(sqlite::Statement& select, const std::string& id) {
  if (!select.bind(id).step()) return std::nullopt;
  const StoredDocument stored{select.integer(0), select.text(1), select.text(2)};
  select.reset();
  return stored;
}

sqlite::Statement select_document(sqlite::Database& database) {
  return {database, "SELECT key, article_hash, events_hash FROM documents WHERE id = ?"};
}

void refuse_other_files(const std::string& path) {
  std::error_code absent;
  const auto size = std::filesystem::file_size(path, absent);
  if (!absent && size > 0 && !is_sqlite_file(path)) throw InputError(path + ": is no store");
}

}  // namespace

bool is_sqlite_file(const std::filesystem::path& path) {
  using std::string_view_literals::operator""sv;
  constexpr std::string_view signature = "SQLite format 3\0"sv;
  std::error_code unreadable;
  if (!std::filesystem::is_regular_file(path, unreadable)) return false;  // a pipe is not to be read from twice
  std::array<char, signature.size()> head{};
  std::ifstream file(path, std::ios::binary);
  return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == signature;
}

std::string extractor_name(std::string_view version, std::span<const std::string> knowledge_files) {
  ContentHash data;
  for (const Resource& resource : resources()) data.add(resource.name).add(resource.content);
  for (const std::string& file : knowledge_files) data.add(read_file(file));
  return "waqai " + std::string(version) + ", data " + data.hexadecimal();
}

struct Store::Data {
  Data(const std::string& path, Access access, StoreOptions given)
      : options(std::move(given)), database(path, access, options.patience) {
    if (options.knowledge != nullptr) names = names_of(*options.knowledge);
  }

  StoreOptions options;
  sqlite::Database database;
  ActorNames names;
};

Store::Store(const std::string& path) {
  refuse_other_files(path);
  data_ = std::make_unique<Data>(path, Access::read, StoreOptions{});
  data_->database.execute("BEGIN", "read");  // the first look at the tables holds the state for all later ones
  check_is_store(data_->database);
}

Store::Store(const std::string& path, StoreOptions options) {
  refuse_other_files(path);
  data_ = std::make_unique<Data>(path, Access::write, std::move(options));
  make_tables(data_->database);
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::vector<DocumentEvents> Store::events() const { return read_events(data_->database); }

std::vector<Document> Store::articles() const {
  auto select = select_articles(data_->database, "ORDER BY key");
  return read_articles(data_->database, select);
}

std::string Store::decisions() const { return read_decisions(data_->database); }

bool Store::holds(const Document& article) const {
  auto select = select_document(data_->database);
  const auto stored = find(select, article.id);
  return stored && stored->article_hash == content_hash(article);
}

std::size_t Store::outdated_count() const {
  sqlite::Statement select(data_->database,
                           "SELECT count(*) FROM documents WHERE text IS NOT NULL AND extractor IS NOT ?");
  select.bind(data_->options.extractor).step();
  return static_cast<std::size_t>(select.integer(0));
}

std::vector<Document> Store::outdated(std::size_t limit) const {
  auto select = select_articles(data_->database, "AND extractor IS NOT ? ORDER BY key LIMIT ?");
  select.bind(data_->options.extractor, limit);
  return read_articles(data_->database, select);
}

struct Store::Batch::Data {
  explicit Data(Store::Data& store)
      : database(store.database),
        options(store.options),
        transaction(store.database),
        writer(store.database, store.names),
        select(select_document(store.database)) {}

  [[nodiscard]] std::optional<StoredDocument> stored(const std::string& id) { return find(select, id); }

  Stored put(const std::optional<StoredDocument>& stored, const DocumentEvents& extracted, const Document* article) {
    if (stored) {
      writer.remove(stored->key);
      leaves_actors = true;
    }
    writer.add(extracted, article, options.extractor);
    return stored ? Stored::replaced : Stored::added;
  }

  sqlite::Database& database;
  const StoreOptions& options;
  sqlite::Transaction transaction;
  RecordWriter writer;
  sqlite::Statement select;
  bool leaves_actors = false;  ///< records were taken away, perhaps the last of an actor's
};

Store::Batch::Batch(Store& store) : data_(std::make_unique<Data>(*store.data_)) {}
Store::Batch::~Batch() = default;

Stored Store::Batch::put(const Document& article, const DocumentEvents& extracted) {
  const auto stored = data_->stored(article.id);
  if (stored && stored->article_hash == content_hash(article)) return Stored::unchanged;
  return data_->put(stored, extracted, &article);
}

Stored Store::Batch::put(const DocumentEvents& extracted) {
  const auto stored = data_->stored(extracted.document);
  if (stored && stored->events_hash == content_hash(extracted)) return Stored::unchanged;
  if (stored && !stored->article_hash.empty()) return Stored::refused;
  return data_->put(stored, extracted, nullptr);
}

bool Store::Batch::refresh(const Document& article, const DocumentEvents& extracted) {
  sqlite::Statement select(data_->database, "SELECT key, events_hash FROM documents WHERE id = ? AND text = ?");
  if (!select.bind(article.id, article.text).step()) return false;
  const std::int64_t key = select.integer(0);
  const bool changed = select.text(1) != content_hash(extracted);
  data_->writer.update(key, extracted, data_->options.extractor);  // unchanged ones too, to the last digit
  data_->leaves_actors = data_->leaves_actors || changed;
  return changed;
}

bool Store::Batch::set_decisions(std::string_view table, const std::string& file) {
  const Table decisions(file, table, decision_columns());
  if (decisions_of(decisions) == read_decisions(data_->database)) return false;
  write_decisions(data_->database, decisions);
  return true;
}

void Store::Batch::commit() {
  if (data_->leaves_actors) data_->writer.remove_unused_actors();
  data_->transaction.commit();
}

void write_store(const std::string& path, std::span<const DocumentEvents> extracted, std::span<const Document> articles,
                 const StoreOptions& options) {
  std::unordered_map<std::string_view, const Document*> texts;
  for (const Document& article : articles) texts.emplace(article.id, &article);
  const std::string beside = path + ".tmp" + std::to_string(::getpid());
  std::error_code problem;
  std::filesystem::remove(beside, problem);  // left by a program of this number that died
  try {
    Store store(beside, options);
    Store::Batch batch(store);
    for (const DocumentEvents& document : extracted) {
      const auto article = texts.find(document.document);
      article != texts.end() ? batch.put(*article->second, document) : batch.put(document);
    }
    batch.commit();
  } catch (...) {
    std::filesystem::remove(beside, problem);
    throw;
  }
  std::filesystem::rename(beside, path, problem);
  if (problem) throw InputError(path + ": cannot write: " + problem.message());
}

}  // namespace waqai
