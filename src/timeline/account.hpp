// Account: what merging compares of a record, in numbers instead of words, so that millions fit into memory and two
// are compared without touching a string.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "waqai/extract/event.hpp"
#include "waqai/lexicon/word_table.hpp"

namespace waqai {

/// The number of a name; equal names have equal numbers.
using NameNumber = std::uint32_t;
inline constexpr NameNumber no_name = 0;

/// A party of an account.
struct AccountParty {
  NameNumber id = no_name;
  NameNumber state = no_name;   ///< of an official the id of his country, of all others their own id
  NameNumber office = no_name;  ///< of officials without a name
  ActorType type = ActorType::person;
  bool official = false;  ///< a person with a country, or the unnamed holder of a post

  bool operator==(const AccountParty&) const = default;
};

/// Which states act among parties, as a set of bits that the numbers of several states may share. O(parties).
std::uint64_t states_mask(std::span<const AccountParty> parties);

/// First and last day number of a date; of none, all days.
struct Days {
  std::int32_t first = INT32_MIN;
  std::int32_t last = INT32_MAX;

  /// Days between the two ends, both included; INT64_MAX where one is open.
  [[nodiscard]] std::int64_t count() const;
  bool operator==(const Days&) const = default;
};

Days days_of(const std::optional<Edtf>& date);

/// A record, or an event as it stands.
struct Account {
  Kind kind = Kind::meeting;
  Status status = Status::happened;
  bool whole_country = false;  ///< the place is a country
  NameNumber place = no_name;
  NameNumber country = no_name;  ///< of the place
  std::optional<Edtf> date;
  Days days;  ///< of `date`
  std::span<const AccountParty> parties;
  std::uint64_t states = 0;  ///< states_mask() of `parties`
};

/// Whether `country` is the state that `official` acts for.
bool stands_for(const AccountParty& country, const AccountParty& official);

/// Gives accounts of events, each name a number. Not to be shared between threads.
class AccountReader {
 public:
  /// The account of `event`; its parties are appended to `parties`, where the account points until they grow further.
  Account read(const Event& event, std::vector<AccountParty>& parties);

  NameNumber number(std::string_view name);

  /// Asks the memory for what read() will want of the events that are `at(0)`, `at(1)` ... from now, each in time for
  /// the next step: the event, its parties, their words. Millions of events lie farther apart than any cache reaches,
  /// and one after another each would be waited for three times.
  template <typename At>
  static void prefetch(At at);

 private:
  [[nodiscard]] AccountParty read(const Participant& participant);

  WordTable names_;
};

template <typename At>
void AccountReader::prefetch(At at) {
  constexpr std::size_t line = 64;
  constexpr std::size_t ahead = 4;
  const auto fetch = [](const auto* object) {
    for (std::size_t offset = 0; offset < sizeof *object; offset += line)
      __builtin_prefetch(reinterpret_cast<const char*>(object) + offset);
  };
  if (const Event* event = at(3 * ahead)) fetch(event);
  if (const Event* event = at(2 * ahead))
    for (const Participant& party : event->participants) fetch(&party);
  if (const Event* event = at(ahead)) {
    for (const Participant& party : event->participants) {
      __builtin_prefetch(party.id.data());
      __builtin_prefetch(party.post.en.data());
    }
  }
}

/// "sy" of "SY".
std::string country_id(std::string_view code);

/// Whether the place is a whole country.
bool is_country(const Place& place);

}  // namespace waqai
