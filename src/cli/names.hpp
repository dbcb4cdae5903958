// Names: which actor, country, place or source the user means by a name.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>

#include "waqai/extract/event.hpp"
#include "waqai/knowledge/knowledge.hpp"

namespace waqai::cli {

/// Looks names up among the events at hand and in the tables. The events are indexed at the first question, and the
/// tables loaded when a name is not an id of the events. Where a name is borne by several, the one that the events
/// speak of is meant.
///
/// `option` stands in errors. All: @throws UsageError for a name that nobody bears, or several of whom not one alone
/// is in the events; it says whom the name may mean.
class Names {
 public:
  /// All must outlive this object.
  Names(std::span<const DocumentEvents> documents, std::span<const Event> merged,
        std::span<const std::string> knowledge_files);

  /// The id of an actor, by id or by any name in Arabic or English.
  std::string actor(const std::string& option, const std::string& name);
  /// The ISO code of a country, upper case, by code or name.
  std::string country(const std::string& option, const std::string& name);
  /// The id of a city or country.
  std::string place(const std::string& option, const std::string& name);
  /// The documents of a source, by its name, the host of its address, or the id of one document.
  std::set<std::string> documents(const std::string& option, const std::string& name);

 private:
  void index();
  void add(const Event& event);
  const Knowledge& knowledge();
  std::string country_id(const std::string& name);

  std::span<const DocumentEvents> documents_;
  std::span<const Event> merged_;
  std::span<const std::string> knowledge_files_;
  bool indexed_ = false;
  std::map<std::string, Name> actors_;  ///< of the events, by id
  std::map<std::string, Name> places_;
  std::set<std::string> document_ids_;
  std::unique_ptr<Vocabulary> vocabulary_;
  std::unique_ptr<Knowledge> knowledge_;
};

}  // namespace waqai::cli
