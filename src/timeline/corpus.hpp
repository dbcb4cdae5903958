// Corpus: the records of all documents in the one order in which merging takes them, with their accounts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "account.hpp"
#include "renaming.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// A record: where it stands, and what is compared of it.
struct CorpusRecord {
  std::uint32_t document = 0;  ///< index in the documents as given
  std::uint32_t position = 0;  ///< index in the document's events
  std::uint32_t rank = 0;      ///< of the document, in the order of their ids; equal only for the same id
  Account account;
};

/// The documents must outlive it; their records may be moved away once it is made.
class Corpus {
 public:
  Corpus(std::span<const DocumentEvents> documents, const Renaming& renaming);
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  [[nodiscard]] const std::vector<CorpusRecord>& records() const { return records_; }
  [[nodiscard]] const DocumentEvents& document(const CorpusRecord& record) const { return documents_[record.document]; }
  [[nodiscard]] const Event& event(const CorpusRecord& record) const {
    return document(record).events[record.position];
  }
  /// The days on which the record's document can have appeared.
  [[nodiscard]] Days told(const CorpusRecord& record) const { return told_[record.document]; }
  /// The last day on which a dated document appeared; nothing where none is dated.
  [[nodiscard]] std::optional<std::int32_t> last_day() const { return last_day_; }

 private:
  void rank_documents();
  void read_accounts(const Renaming& renaming);
  void find_parties();
  void rearrange_parties();

  std::span<const DocumentEvents> documents_;
  std::vector<CorpusRecord> records_;
  std::vector<AccountParty> parties_;
  std::vector<Days> told_;
  std::optional<std::int32_t> last_day_;
};

}  // namespace waqai
