// Confidence: how likely a careful reader lists a record too, as a sum of what speaks for it and against it.
//
// The sum is in logits; 0 is a chance of one half. Its weights are data, fitted by scripts/calibrate to articles whose
// events are known: data/rules/ar/confidence.tsv.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// What stood around one trigger. A record joined from several draws on all of them.
struct Circumstances {
  bool stated = true;   ///< all parties stand in the trigger's own clause
  bool listed = true;   ///< the knowledge has all parties
  bool tensed = false;  ///< a tense or a cue says the status
  bool noun = false;    ///< an event noun, not a verb
  bool headline = false;
};

/// One term of the sum.
struct ConfidencePart {
  std::string sign;
  double weight = 0;
};

class ConfidenceModel {
 public:
  /// With the built-in weights.
  ConfidenceModel();
  /// `table` has the columns sign and weight. @throws DataError for a sign that is unknown or has a weight already.
  explicit ConfidenceModel(const Table& table);

  /// The signs that hold of `event`, whose triggers stood in `circumstances`, with their weights, the base first. A
  /// sign that the table lacks weighs nothing.
  [[nodiscard]] std::vector<ConfidencePart> parts(const Event& event,
                                                  std::span<const Circumstances> circumstances) const;

 private:
  std::map<std::string, double, std::less<>> weights_;
};

/// The chance that the sum of the parts stands for, 0 to 1.
double confidence(std::span<const ConfidencePart> parts);

}  // namespace waqai
