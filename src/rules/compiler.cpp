// Compiles a rule file to code for the matcher: recursive descent to trees, then the symbols with which each branch
// can begin, by which the matcher prunes, then code.
#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <map>
#include <optional>

#include "waqai/core/error.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/rules/pattern.hpp"
#include "waqai/text/tokens.hpp"

namespace waqai {

namespace {

bool is_name_start(char c) { return ('a' <= c && c <= 'z') || c == '_'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_name(char c) { return is_name_start(c) || is_digit(c); }

/// The rule file's text without comments, with the place of what is read next.
class Source {
 public:
  Source(std::string name, std::string_view text) : name_(std::move(name)), text_(text) { skip_space(); }

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  [[nodiscard]] bool sees(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }
  /// Whether a name and a colon stand here: the next rule.
  [[nodiscard]] bool sees_rule() const {
    std::size_t end = at_;
    while (end < text_.size() && is_name(text_[end])) ++end;
    const std::size_t colon = text_.find_first_not_of(" \t", end);
    return end > at_ && colon != end && colon != std::string_view::npos && text_[colon] == ':';
  }

  bool take(std::string_view mark) {
    if (!take_tight(mark)) return false;
    skip_space();
    return true;
  }
  /// Without passing over the space behind it.
  bool take_tight(std::string_view mark) {
    if (!sees(mark)) return false;
    at_ += mark.size();
    return true;
  }
  void expect(std::string_view mark) {
    expect_tight(mark);
    skip_space();
  }
  void expect_tight(std::string_view mark) {
    if (!take_tight(mark)) throw error("expected \"" + std::string(mark) + "\"" + instead());
  }

  /// A name, with the space behind it left.
  std::string_view name() {
    const std::size_t begin = at_;
    if (!is_name_start(peek())) throw error("expected a name" + instead());
    while (is_name(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  std::int32_t number() {
    std::int32_t value = 0;
    const char* begin = text_.data() + at_;
    const auto [end, failure] = std::from_chars(begin, text_.data() + text_.size(), value);
    if (failure != std::errc{}) throw error("expected a number" + instead());
    at_ += static_cast<std::size_t>(end - begin);
    return value;
  }

  /// What stands between the quotation mark that was just read and the next of the line.
  std::string_view quoted() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find_first_of("\"\n", begin);
    if (end == std::string_view::npos || text_[end] != '"') throw error_at(begin - 1, "a quotation mark is not closed");
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  void skip_space() {
    while (!at_end()) {
      const char c = peek();
      if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        ++at_;
      } else {
        return;
      }
    }
  }

  [[nodiscard]] std::size_t place() const { return at_; }
  [[nodiscard]] DataError error(const std::string& message) const { return error_at(at_, message); }
  [[nodiscard]] DataError error_at(std::size_t place, const std::string& message) const {
    const std::string_view before = text_.substr(0, place);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const std::string_view in_line = before.substr(before.rfind('\n') + 1);
    const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto column = static_cast<std::size_t>(std::ranges::count_if(in_line, is_character)) + 1;
    return {name_, line, column, message};
  }

 private:
  [[nodiscard]] std::string instead() const {
    return at_end() ? ", not the end of the file" : std::string(" before \"") + peek() + '"';
  }

  std::string name_;
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

/// Reads the rules to trees, finds how each piece of them can begin, and writes their code one behind the other.
class PatternCompiler {
 public:
  PatternCompiler(Patterns& out, Source source, const SymbolTable& symbols, std::span<const std::string_view> fields,
                  std::span<const Patterns::Constant> constants)
      : out_(out), source_(std::move(source)), symbols_(symbols), fields_(fields), constants_(constants) {}

  void run() {
    out_.conjunction_ = symbols_.find("conjunction");
    while (!source_.at_end()) read_rule();
    for (const Tree& tree : trees_)
      if (!tree.defined)
        throw source_.error_at(tree.place, "neither a class of words nor a rule: \"" + name_of(tree) + "\"");
    for (Tree& tree : trees_) opening_of(tree, tree.place);
    for (Tree& tree : trees_) {
      Patterns::Rule& rule = out_.rules_[id_of(tree)];
      rule.address = next_address();
      emit(tree.root, nothing);
      out_.code_.push_back({.op = Op::leave});
      rule.first = tree.opening.first;
      if (tree.is_called) continue;
      rule.second.resize(SymbolTable::capacity + 1);
      for (const auto& [symbol, second] : tree.opening.second) rule.second[symbol] = second;
    }
  }

 private:
  using Op = Patterns::Op;
  using Instruction = Patterns::Instruction;
  using Address = Patterns::Address;
  using First = Patterns::First;

  /// How nothing begins; as what follows, that is not known.
  static constexpr First nothing{.symbols = {}, .nullable = true};

  /// A piece of a rule.
  struct Node {
    enum class Kind : std::uint8_t { instruction, sequence, choice, repetition, look, call };

    Kind kind = Kind::sequence;
    std::size_t place = 0;
    Instruction instruction{};  // of a look, how; of a call, with the rule
    std::vector<Node> parts{};
    First first{};
    First second{};  // what can follow its first reading, whichever that is
  };

  /// What a piece can begin with, and by that symbol, what can follow it there.
  struct Opening {
    First first;
    std::map<SymbolId, First> second;
  };

  /// A rule while it is compiled; its index is its RuleId.
  struct Tree {
    enum class Progress : std::uint8_t { open, begun, done };

    std::size_t place = 0;  // of its name, where it was first seen
    bool defined = false;
    bool is_called = false;
    Node root{};
    Progress progress = Progress::open;
    Opening opening{};
  };

  // ---- Syntax

  void read_rule() {
    const std::size_t place = source_.place();
    if (!source_.sees_rule()) throw source_.error("expected a rule: a name, a space and a colon");
    const std::string_view name = source_.name();
    if (symbols_.knows(name)) throw source_.error_at(place, quote(name) + " is a class of words already");
    if (operator_named(name)) throw source_.error_at(place, quote(name) + " is a word of the language");
    const RuleId id = rule_id(name, place);
    if (trees_[id].defined) throw source_.error_at(place, "a second rule " + quote(name));
    source_.skip_space();
    source_.expect(":");
    Node root = alternatives();
    trees_[id].root = std::move(root);
    trees_[id].place = place;
    trees_[id].defined = true;
  }

  Node alternatives() {
    Node choice{.kind = Node::Kind::choice, .place = source_.place(), .parts = {sequence()}};
    while (source_.take("|")) choice.parts.push_back(sequence());
    if (choice.parts.size() > 1) return choice;
    Node only = std::move(choice.parts.front());
    return only;
  }

  Node sequence() {
    Node node{.place = source_.place()};
    while (!source_.at_end() && !source_.sees("|") && !source_.sees(")") && !source_.sees_rule())
      node.parts.push_back(element());
    return node;
  }

  Node element() {
    if (source_.take("!<")) return behind(Op::not_behind);
    if (source_.take("<")) return behind(Op::behind);
    if (source_.take("!")) return look(Op::not_ahead);
    if (source_.take("&")) return look(Op::ahead);
    const std::size_t place = source_.place();
    Node what = atom();
    if (source_.take("?")) return {.kind = Node::Kind::choice, .place = place, .parts = {std::move(what), Node{}}};
    if (source_.take("*")) return {.kind = Node::Kind::repetition, .place = place, .parts = {std::move(what)}};
    return what;
  }

  Node behind(Op op) {
    const std::size_t place = source_.place();
    Node node = atom();
    if (node.instruction.op != Op::symbol) throw source_.error_at(place, "only a class of words can stand behind");
    if (node.instruction.field != Patterns::no_field)
      throw source_.error_at(place, "what stands behind is not captured");
    node.instruction.op = op;
    return node;
  }

  Node look(Op op) {
    const std::size_t place = source_.place();
    return {.kind = Node::Kind::look, .place = place, .instruction = {.op = op}, .parts = {atom()}};
  }

  Node atom() {
    const std::size_t place = source_.place();
    if (source_.take("(")) return group();
    if (source_.take("^(")) {
      Node node{.place = place};
      node.parts.push_back(instruction(place, {.op = Op::mute}));
      node.parts.push_back(group());
      node.parts.push_back(instruction(place, {.op = Op::unmute}));
      return node;
    }
    if (source_.take(">>")) return instruction(place, {.op = Op::second});
    if (source_.take("~")) return instruction(place, {.op = Op::glued});
    if (source_.take("{")) return assignments();
    if (source_.take_tight("\"")) return literal(place);
    return named();
  }

  static Node instruction(std::size_t place, const Instruction& instruction) {
    return {.kind = Node::Kind::instruction, .place = place, .instruction = instruction};
  }

  Node group() {
    Node node = alternatives();
    source_.expect(")");
    return node;
  }

  Node literal(std::size_t place) {
    const std::string_view mark = source_.quoted();
    TokenizedText text;
    tokenize(mark, text);
    if (text.tokens.size() != 1 || text.tokens[0].type != TokenType::punctuation)
      throw source_.error_at(place, quote(mark) + " is not one punctuation mark");
    source_.skip_space();
    out_.literals_.emplace_back(text.folded_at(0));
    return instruction(place, {.op = Op::literal, .operand = static_cast<Address>(out_.literals_.size() - 1)});
  }

  Node assignments() {
    Node node{.place = source_.place()};
    while (!source_.take("}")) {
      const std::size_t place = source_.place();
      const FieldId field = this->field();
      source_.skip_space();
      const bool adds = source_.take_tight("+");
      source_.expect("=");
      node.parts.push_back(instruction(place, {.op = Op::set, .field = field, .adds = adds, .low = value()}));
      source_.skip_space();
    }
    return node;
  }

  /// A class of words with its conditions, a word of the language, or a call of a rule.
  Node named() {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    Node node;
    if (const auto op = operator_named(name)) {
      node = instruction(place, {.op = *op});
    } else if (symbols_.knows(name)) {
      node = instruction(place, word_of(symbols_.find(name)));
    } else {
      if (source_.sees("(") || source_.sees("[") || source_.sees(":"))
        throw source_.error_at(place, quote(name) + " is not a class of words, which alone has a range or field");
      const RuleId rule = rule_id(name, place);
      trees_[rule].is_called = true;
      node = {.kind = Node::Kind::call, .place = place, .instruction = {.op = Op::call, .operand = rule}};
    }
    source_.skip_space();
    return node;
  }

  static std::optional<Op> operator_named(std::string_view name) {
    if (name == "and") return Op::conjunction;
    if (name == "opens") return Op::opens;
    if (name == "stop") return Op::stop;
    if (name == "unglued") return Op::unglued;
    return std::nullopt;
  }

  /// A reading of that class, with what stands tight behind the name.
  Instruction word_of(SymbolId symbol) {
    Instruction word{.op = Op::symbol,
                     .symbol = symbol,
                     .low = std::numeric_limits<std::int32_t>::min(),
                     .high = std::numeric_limits<std::int32_t>::max()};
    if (source_.take_tight("(")) read_range(word);
    if (source_.take_tight("[")) {
      word.conditions |= condition();
      source_.expect_tight("]");
    }
    if (source_.take_tight(":")) {
      if (source_.take_tight("-")) word.sign = -1;
      word.adds = source_.take_tight("+");
      word.field = field();
    }
    return word;
  }

  Patterns::Condition condition() {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    if (name == "def") return Patterns::with_article;
    if (name == "indef") return Patterns::without_article;
    if (name == "bare") return Patterns::no_preposition;
    throw source_.error_at(place, "unknown condition " + quote(name) + "; there are: def indef bare");
  }

  void read_range(Instruction& word) {
    const std::size_t place = source_.place();
    if (source_.take_tight("=")) {
      word.conditions |= Patterns::same_value;
      word.same_field = field();
    } else {
      word.low = word.high = value();
      if (source_.take_tight("..")) word.high = value();
      if (word.low > word.high) throw source_.error_at(place, "the range ends before it begins");
    }
    source_.expect_tight(")");
  }

  std::int32_t value() {
    if (is_digit(source_.peek()) || source_.peek() == '-') return source_.number();
    return static_cast<std::int32_t>(constants_[index_of("value", constants_, &Patterns::Constant::first)].second);
  }

  FieldId field() { return static_cast<FieldId>(index_of("field", fields_, std::identity{})); }

  /// Reads a name, and finds it among those that there are.
  template <typename Known, typename Name>
  std::size_t index_of(std::string_view what, const Known& known, Name name_of) {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    const auto found = std::ranges::find(known, name, name_of);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    std::string message = "unknown " + std::string(what) + " " + quote(name) + "; there are:";
    for (const auto& entry : known) message.append(" ").append(std::invoke(name_of, entry));
    throw source_.error_at(place, message);
  }

  static std::string quote(std::string_view text) { return '"' + std::string(text) + '"'; }

  /// Of a rule that may stand further down.
  RuleId rule_id(std::string_view name, std::size_t place) {
    const auto [known, is_new] = ids_.emplace(name, static_cast<RuleId>(trees_.size()));
    if (is_new) {
      trees_.push_back({.place = place});
      out_.rules_.push_back({std::string(name), 0, {}, {}});
    }
    return known->second;
  }

  [[nodiscard]] RuleId id_of(const Tree& tree) const { return static_cast<RuleId>(&tree - trees_.data()); }
  [[nodiscard]] const std::string& name_of(const Tree& tree) const { return out_.rules_[id_of(tree)].name; }

  // ---- What a piece can begin with

  /// Meets every rule, so that those that call themselves are found, wherever in them.
  const Opening& opening_of(Tree& tree, std::size_t place) {
    if (tree.progress == Tree::Progress::begun)
      throw source_.error_at(place, "the rule " + quote(name_of(tree)) + " calls itself");
    if (tree.progress == Tree::Progress::open) {
      tree.progress = Tree::Progress::begun;
      tree.opening = opening_of(tree.root);
      tree.progress = Tree::Progress::done;
    }
    return tree.opening;
  }

  Opening opening_of(Node& node) {
    Opening opening = opening_of_parts(node);
    node.first = opening.first;
    for (const auto& [symbol, second] : opening.second) merge(node.second, second);
    return opening;
  }

  Opening opening_of_parts(Node& node) {
    Opening opening;
    switch (node.kind) {
      case Node::Kind::instruction:
        return opening_of(node.instruction);
      case Node::Kind::sequence:
        opening.first.nullable = true;
        for (Node& part : node.parts) append(opening, opening_of(part));
        return opening;
      case Node::Kind::choice:
        for (Node& part : node.parts) merge(opening, opening_of(part));
        return opening;
      case Node::Kind::repetition: {
        Opening again = opening = opening_of(node.parts.front());
        if (opening.first.nullable) throw source_.error_at(node.place, "what is repeated may be nothing");
        again.first.nullable = true;
        append(opening, again);
        opening.first.nullable = true;
        return opening;
      }
      case Node::Kind::look:
        opening_of(node.parts.front());
        opening.first.nullable = true;
        return opening;
      case Node::Kind::call:
        return opening_of(trees_[node.instruction.operand], node.place);
    }
    return opening;
  }

  [[nodiscard]] Opening opening_of(const Instruction& instruction) const {
    switch (instruction.op) {
      case Op::symbol:
        return opening_with(instruction.symbol, false);
      case Op::literal:
        return opening_with(SymbolSet::punctuation, false);
      case Op::conjunction:
        return opening_with(out_.conjunction_, true);  // or a word that carries it, which is the next
      default:
        return {.first = nothing, .second = {}};
    }
  }

  static Opening opening_with(SymbolId symbol, bool nullable) {
    Opening opening;
    opening.first.symbols.add(symbol);
    opening.first.nullable = nullable;
    opening.second[symbol].nullable = true;
    return opening;
  }

  static First sequence_of(First first, const First& next) {
    if (!first.nullable) return first;
    first.symbols.add(next.symbols);
    first.nullable = next.nullable;
    return first;
  }

  static void append(Opening& opening, const Opening& next) {
    for (auto& [symbol, second] : opening.second) second = sequence_of(second, next.first);
    if (opening.first.nullable) merge_second(opening, next);
    opening.first = sequence_of(opening.first, next.first);
  }

  static void merge(First& first, const First& other) {
    first.symbols.add(other.symbols);
    first.nullable |= other.nullable;
  }
  static void merge(Opening& opening, const Opening& other) {
    merge(opening.first, other.first);
    merge_second(opening, other);
  }
  static void merge_second(Opening& opening, const Opening& other) {
    for (const auto& [symbol, second] : other.second) merge(opening.second[symbol], second);
  }

  // ---- Code

  [[nodiscard]] Address next_address() const { return static_cast<Address>(out_.code_.size()); }

  /// `next`: what can follow the piece in its rule.
  void emit(const Node& node, const First& next) {
    switch (node.kind) {
      case Node::Kind::instruction:
      case Node::Kind::call:
        out_.code_.push_back(node.instruction);
        break;
      case Node::Kind::sequence:
        emit_sequence(node.parts, next);
        break;
      case Node::Kind::choice:
        emit_choice(node.parts, next);
        break;
      case Node::Kind::repetition:
        emit_repetition(node.parts.front(), next);
        break;
      case Node::Kind::look:
        emit_look(node);
        break;
    }
  }

  void emit_sequence(std::span<const Node> parts, const First& next) {
    std::vector<First> behind(parts.size(), next);
    for (std::size_t i = parts.size(); i-- > 1;) behind[i - 1] = sequence_of(parts[i].first, behind[i]);
    for (std::size_t i = 0; i < parts.size(); ++i) emit(parts[i], behind[i]);
  }

  /// choose, then the parts, each but the last with a jump behind all.
  void emit_choice(std::span<const Node> parts, const First& next) {
    const std::size_t first = emit_choose(parts.size());
    std::vector<Address> jumps;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      out_.alternatives_[first + i] = alternative(parts[i], next);
      emit(parts[i], next);
      if (i + 1 == parts.size()) break;
      jumps.push_back(next_address());
      out_.code_.push_back({.op = Op::jump});
    }
    for (const Address jump : jumps) out_.code_[jump].operand = next_address();
  }

  /// choose between the part, with a jump back to the choice, and what comes next.
  void emit_repetition(const Node& part, const First& next) {
    const Address choice = next_address();
    const std::size_t first = emit_choose(2);
    First again = next;
    again.symbols.add(part.first.symbols);
    out_.alternatives_[first] = alternative(part, again);
    emit(part, again);
    out_.code_.push_back({.op = Op::jump, .operand = choice});
    out_.alternatives_[first + 1] = alternative(Node{.first = nothing}, next);
  }

  /// Returns the index of the first of its alternatives, to be filled in.
  std::size_t emit_choose(std::size_t count) {
    const std::size_t first = out_.alternatives_.size();
    out_.alternatives_.resize(first + count);
    out_.code_.push_back(
        {.op = Op::choose, .count = static_cast<std::uint16_t>(count), .operand = static_cast<Address>(first)});
    return first;
  }

  /// The part, which is emitted next.
  [[nodiscard]] Patterns::Alternative alternative(const Node& part, const First& next) const {
    const First second = part.first.nullable ? nothing : sequence_of(part.second, next);
    return {next_address(), sequence_of(part.first, next), second};
  }

  void emit_look(const Node& node) {
    const Address look = next_address();
    out_.code_.push_back(node.instruction);
    emit(node.parts.front(), nothing);
    out_.code_.push_back({.op = Op::accept});
    out_.code_[look].operand = next_address() - look - 1;
  }

  Patterns& out_;
  Source source_;
  const SymbolTable& symbols_;
  std::span<const std::string_view> fields_;
  std::span<const Patterns::Constant> constants_;
  std::vector<Tree> trees_;
  std::map<std::string, RuleId, std::less<>> ids_;
};

Patterns::Patterns(std::string name, std::string_view text, const SymbolTable& symbols,
                   std::span<const std::string_view> fields, std::span<const Constant> constants) {
  PatternCompiler(*this, Source(std::move(name), text), symbols, fields, constants).run();
}

Patterns Patterns::builtin(std::string_view resource_name, const SymbolTable& symbols,
                           std::span<const std::string_view> fields, std::span<const Constant> constants) {
  return {"data/" + std::string(resource_name), resource(resource_name), symbols, fields, constants};
}

bool Patterns::may_begin(RuleId id, const Lattice& lattice, std::uint32_t at) const {
  const Rule& rule = rules_[id];
  if (!rule.first.symbols.meets(lattice.symbols(at))) return false;
  if (rule.second.empty()) return true;
  const auto goes_on = [&](SymbolId symbol, std::uint32_t next) {
    const First& second = rule.second[symbol];
    return second.nullable || second.symbols.meets(lattice.symbols(next));
  };
  if (lattice.symbols(at).has(SymbolSet::punctuation)) return goes_on(SymbolSet::punctuation, at + 1);
  return std::ranges::any_of(lattice.at(at), [&](const Lexeme& lexeme) { return goes_on(lexeme.symbol, lexeme.end); });
}

std::vector<RuleId> Patterns::entries() const {
  std::vector<RuleId> entries;
  for (std::size_t id = 0; id < rules_.size(); ++id)
    if (!rules_[id].second.empty()) entries.push_back(static_cast<RuleId>(id));
  return entries;
}

RuleId Patterns::rule(std::string_view name) const {
  const auto known = std::ranges::find(rules_, name, &Rule::name);
  if (known == rules_.end()) throw Error("no rule \"" + std::string(name) + "\"");
  return static_cast<RuleId>(known - rules_.begin());
}

}  // namespace waqai
