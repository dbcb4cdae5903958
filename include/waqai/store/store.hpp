// Store: articles and the events extracted from them in one SQLite file, which grows by what is added.
//
// Documents are known by their id. The same article given again changes nothing; another one of that id takes its
// place, with all its records. Events stand in the store as extracted from each document, never merged. The tables are
// explained in docs/store.md.
//
// Whatever happens to the program or the disk, a store holds each batch whole or not at all. Several programs may use
// one store at once: they wait for each other. An object is for one thread at a time.
//
//   Store store("syria.db", {.extractor = extractor_name("0.1")});
//   Store::Batch batch(store);
//   for (const Document& article : articles) batch.put(article, extractor.extract(article));
//   batch.commit();
//
//   const std::vector<DocumentEvents> same = Store("syria.db").events();
//
// All functions throw InputError, naming the file, where it is no store, is one of another version, or cannot be read
// or written.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

class Knowledge;

/// Whether the file is one of SQLite's by its first bytes, and so may be a store. False where it cannot be read.
/// Not to be asked about the file of a Batch that is open: closing a file gives up the locks that this process has on
/// it.
bool is_sqlite_file(const std::filesystem::path& path);

/// What became of records given to a store.
enum class Stored : std::uint8_t {
  unchanged,  ///< the same stood there
  added,
  replaced,  ///< something else stood there under that id
  refused,   ///< events alone, unlike those of the article that the store has under that id; nothing was changed
};

/// A name for what extracts, for StoreOptions: `version` with a hash of the tables built in and of the user's files.
/// @throws InputError for a file that cannot be read.
std::string extractor_name(std::string_view version, std::span<const std::string> knowledge_files = {});

struct StoreOptions {
  std::string extractor{};                     ///< what extracts the events, kept with each article
  const Knowledge* knowledge = nullptr;        ///< its names of actors, read at once, are kept as aliases
  std::chrono::milliseconds patience{10'000};  ///< how long a batch waits for other programs
};

class Store {
 public:
  class Batch;

  /// Opens a store to read. It is seen as it is now, and who commits a batch waits until this object is gone.
  explicit Store(const std::string& path);
  /// Opens a store to read and write; makes it where there is no file, or an empty one.
  Store(const std::string& path, StoreOptions options);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// The events of all documents, in the order in which the documents were added. O(n).
  [[nodiscard]] std::vector<DocumentEvents> events() const;
  /// The articles in that order, each as it was read; not the documents whose events alone were added. O(bytes).
  [[nodiscard]] std::vector<Document> articles() const;

  /// What people have decided, as the table (core/table.hpp) that was given; empty where nothing was.
  [[nodiscard]] std::string decisions() const;

  /// Whether this very article stands in the store. O(bytes + log n).
  [[nodiscard]] bool holds(const Document& article) const;
  /// Articles whose events were extracted by another than StoreOptions::extractor: how many, and the first of them.
  [[nodiscard]] std::size_t outdated_count() const;
  [[nodiscard]] std::vector<Document> outdated(std::size_t limit) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// What is written in one step: all of it is kept by commit(), and none where the batch ends without.
class Store::Batch {
 public:
  explicit Batch(Store& store);
  ~Batch();
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  /// An article with what extraction gave for it. O(bytes + log n).
  Stored put(const Document& article, const DocumentEvents& extracted);
  /// The events of a document whose text is not at hand.
  Stored put(const DocumentEvents& extracted);
  /// What extraction gives today for an article of the store; tells whether its records have changed. False also where
  /// the store has another text under that id by now.
  bool refresh(const Document& article, const DocumentEvents& extracted);
  /// Puts the decisions of a table (columns decision, a, b, note) in the place of all that the store has; tells whether
  /// they are others. `file` stands in errors. @throws DataError where it is no such table.
  bool set_decisions(std::string_view table, const std::string& file);

  void commit();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// Writes a new store of these documents, whole or not at all, in place of a file of that name; with the text of those
/// that stand in `articles`. O(bytes).
void write_store(const std::string& path, std::span<const DocumentEvents> extracted,
                 std::span<const Document> articles = {}, const StoreOptions& options = {});

}  // namespace waqai
