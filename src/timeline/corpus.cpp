// Puts the records into an order that hangs on nothing but the records: the least vague first.
#include "corpus.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "rearrange.hpp"

namespace waqai {
namespace {

/// A total order of documents, as far as they differ in anything that merging uses.
bool document_before(const DocumentEvents& a, const DocumentEvents& b) {
  const auto key = [](const DocumentEvents& document) {
    return std::tie(document.document, document.url, document.source, document.title, document.date);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  const auto event_before = [](const Event& x, const Event& y) {
    const auto first = [](const Event& event) {
      return event.evidence.empty() ? std::tuple(Span{}, Span{}, std::string_view())
                                    : std::tuple(event.evidence.front().sentence, event.evidence.front().trigger,
                                                 std::string_view(event.evidence.front().rule));
    };
    return std::tie(x.id, x.kind, x.status, x.date) != std::tie(y.id, y.kind, y.status, y.date)
               ? std::tie(x.id, x.kind, x.status, x.date) < std::tie(y.id, y.kind, y.status, y.date)
               : first(x) < first(y);
  };
  return std::ranges::lexicographical_compare(a.events, b.events, event_before);
}

/// The first 16 bytes of a name as numbers, which compare as the bytes do.
using Beginning = std::array<std::uint64_t, 2>;

Beginning beginning_of(std::string_view name) {
  Beginning beginning{};
  for (std::size_t i = 0; i < sizeof(Beginning); ++i) {
    std::uint64_t& number = beginning[i / sizeof(std::uint64_t)];
    number = number << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  }
  return beginning;
}

/// How vague a record is, as a number to sort by: exact dates before long spans, those stated in the sentence before
/// those inferred, kinds before the contact that leaves the kind open, long lists of parties before short ones.
std::uint64_t vagueness(const Event& event, const Account& account) {
  constexpr std::int64_t most_days = (std::int64_t{1} << 40) - 1;
  constexpr std::size_t most_parties = (1U << 13U) - 1;
  std::uint64_t number = event.date ? static_cast<std::uint64_t>(std::min(most_days, account.days.count())) : most_days;
  number = number << 1U | static_cast<std::uint64_t>(event.date && event.date->approximate());
  number = number << 1U | static_cast<std::uint64_t>(event.date_basis != DateBasis::explicit_date);
  number = number << 1U | static_cast<std::uint64_t>(event.kind == Kind::contact);
  return number << 13U | (most_parties - std::min(most_parties, account.parties.size()));
}

/// When a record is taken: the least vague first, of those the earliest, of one day in the order of documents.
struct Turn {
  std::uint64_t vagueness = 0;
  std::int32_t first_day = 0;
  std::uint32_t record = 0;
  auto operator<=>(const Turn&) const = default;
};

}  // namespace

Corpus::Corpus(std::span<const DocumentEvents> documents, const Renaming& renaming) : documents_(documents) {
  told_.reserve(documents.size());
  for (const DocumentEvents& document : documents) {
    told_.push_back(days_of(document.date ? document.date : document.date_bounds));
    if (document.date && document.date->latest())
      last_day_ = std::max(last_day_.value_or(INT32_MIN), told_.back().last);
  }
  rank_documents();
  read_accounts(renaming);
}

void Corpus::rank_documents() {
  std::vector<std::pair<Beginning, std::uint32_t>> order;  // most ids differ there, and lie far apart in memory
  order.reserve(documents_.size());
  for (const DocumentEvents& document : documents_)
    order.emplace_back(beginning_of(document.document), static_cast<std::uint32_t>(order.size()));
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : document_before(documents_[a.second], documents_[b.second]);
  });
  std::size_t records = 0;
  for (const DocumentEvents& document : documents_) records += document.events.size();
  records_.reserve(records);
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& [beginning, index] = order[i];
    if (i > 0 &&
        (beginning != order[i - 1].first || documents_[index].document != documents_[order[i - 1].second].document))
      ++rank;
    const std::size_t events = documents_[index].events.size();
    for (std::uint32_t position = 0; position < events; ++position) records_.push_back({index, position, rank, {}});
  }
}

void Corpus::read_accounts(const Renaming& renaming) {
  AccountReader reader;
  constexpr std::size_t usual_parties = 4;  // more than most records name; pages that nobody writes to cost nothing
  parties_.reserve(usual_parties * records_.size());
  std::vector<Turn> turns;
  turns.reserve(records_.size());
  for (std::size_t i = 0; i < records_.size(); ++i) {
    CorpusRecord& record = records_[i];
    AccountReader::prefetch(
        [&](std::size_t ahead) { return i + ahead < records_.size() ? &event(records_[i + ahead]) : nullptr; });
    if (renaming.empty()) {
      record.account = reader.read(event(record), parties_);
    } else {
      Event renamed = event(record);
      renaming.apply(renamed);
      record.account = reader.read(renamed, parties_);
    }
    turns.push_back({vagueness(event(record), record.account), record.account.days.first,
                     static_cast<std::uint32_t>(turns.size())});
  }
  find_parties();
  std::ranges::sort(turns);
  std::vector<std::uint32_t> order;
  order.reserve(records_.size());
  for (const Turn& turn : turns) order.push_back(turn.record);
  rearrange(records_, std::move(order));
  rearrange_parties();
}

/// Points each account at its parties, which have stopped moving. The records must be in the order of reading.
void Corpus::find_parties() {
  std::size_t first = 0;
  for (CorpusRecord& record : records_) {
    const std::size_t count = record.account.parties.size();
    record.account.parties = std::span(parties_).subspan(first, count);
    first += count;
  }
}

/// Into the order of the records, so that those taken one after the other find theirs side by side in memory.
void Corpus::rearrange_parties() {
  std::vector<AccountParty> parties;
  parties.reserve(parties_.size());
  for (CorpusRecord& record : records_) {
    const std::size_t first = parties.size();
    parties.insert(parties.end(), record.account.parties.begin(), record.account.parties.end());
    record.account.parties = std::span(parties).subspan(first);
  }
  parties_ = std::move(parties);
}

}  // namespace waqai
