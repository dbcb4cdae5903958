// Compiles a rule file to code for the matcher: one pass of recursive descent, then the
// sets of symbols with which every alternative can begin.
#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <optional>
#include <set>

#include "waqai/core/error.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/rules/pattern.hpp"

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
    const std::size_t colon = text_.find_first_not_of(' ', end);
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
    if (!take(mark)) throw error("expected \"" + std::string(mark) + "\"" + instead());
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

  std::string_view quoted() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find('"', begin);
    if (end == std::string_view::npos || end == begin) throw error("a mark in quotation marks has no end");
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
    return {name_, line, place - (before.rfind('\n') + 1) + 1, message};
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

/// A sequence is compiled to code whose addresses count from its own beginning, so that pieces can be joined.
class PatternCompiler {
 public:
  PatternCompiler(Patterns& out, Source source, const SymbolTable& symbols, std::span<const std::string_view> fields,
                  std::span<const Patterns::Constant> constants)
      : out_(out), source_(std::move(source)), symbols_(symbols), fields_(fields), constants_(constants) {}

  void run() {
    out_.conjunction_ = symbols_.find("conjunction");
    while (!source_.at_end()) rule();
    for (const auto& [place, rule] : called_)
      if (out_.rules_[rule].address == undefined)
        throw source_.error_at(place, "neither a class of words nor a rule: \"" + out_.rules_[rule].name + "\"");
    for (std::size_t i = 0; i < out_.rules_.size(); ++i) first_of_rule(static_cast<RuleId>(i));
    for (Patterns::Alternative& alternative : out_.alternatives_) alternative.first = first_at(alternative.address);
    for (Patterns::Rule& rule : out_.rules_)
      if (std::ranges::find(called_, &rule, [&](const auto& call) { return &out_.rules_[call.second]; }) ==
          called_.end())
        find_second(rule);
    for (const auto& [place, repeated] : repeated_) {
      const Address address = out_.alternatives_[repeated].address;
      if (first_at(address, address - 1).nullable) throw source_.error_at(place, "what is repeated may be nothing");
    }
  }

 private:
  using Op = Patterns::Op;
  using Instruction = Patterns::Instruction;
  using Address = Patterns::Address;
  using Code = std::vector<Instruction>;

  static constexpr Address undefined = 0xFFFFFFFFU;

  // ---- Syntax

  void rule() {
    const std::size_t place = source_.place();
    if (!source_.sees_rule()) throw source_.error("expected a rule: a name, a space and a colon");
    const RuleId id = rule_id(source_.name());
    source_.skip_space();
    source_.expect(":");
    if (out_.rules_[id].address != undefined)
      throw source_.error_at(place, "a second rule \"" + out_.rules_[id].name + "\"");
    if (symbols_.knows(out_.rules_[id].name))
      throw source_.error_at(place, "\"" + out_.rules_[id].name + "\" is a class of words already");
    const auto address = static_cast<Address>(out_.code_.size());
    const Code code = alternatives();
    out_.rules_[id].address = address;
    place_code(code);
    out_.code_.push_back({.op = Op::leave});
  }

  /// Appends code to the program, its jumps and alternatives made absolute.
  void place_code(const Code& code) {
    const auto base = static_cast<Address>(out_.code_.size());
    for (Instruction instruction : code) {
      if (instruction.op == Op::jump) instruction.operand += base;
      if (instruction.op == Op::choose)
        for (std::uint16_t i = 0; i < instruction.count; ++i)
          out_.alternatives_[instruction.operand + i].address += base;
      out_.code_.push_back(instruction);
    }
  }

  Code alternatives() {
    std::vector<Code> parts{sequence()};
    while (source_.take("|")) parts.push_back(sequence());
    return parts.size() == 1 ? std::move(parts.front()) : choose(parts);
  }

  /// choose, then each part with a jump behind the last.
  Code choose(const std::vector<Code>& parts) {
    Address size = 1;
    for (const Code& part : parts) size += static_cast<Address>(part.size()) + 1;
    Code code{{.op = Op::choose,
               .count = static_cast<std::uint16_t>(parts.size()),
               .operand = static_cast<Address>(out_.alternatives_.size())}};
    for (const Code& part : parts) {
      out_.alternatives_.push_back({static_cast<Address>(code.size()), {}});
      append(code, part);
      code.push_back({.op = Op::jump, .operand = size});
    }
    return code;
  }

  /// Appends a piece of code to another.
  void append(Code& code, const Code& more) {
    const auto base = static_cast<Address>(code.size());
    for (Instruction instruction : more) {
      if (instruction.op == Op::jump) instruction.operand += base;
      if (instruction.op == Op::choose)
        for (std::uint16_t i = 0; i < instruction.count; ++i)
          out_.alternatives_[instruction.operand + i].address += base;
      code.push_back(instruction);
    }
  }

  Code sequence() {
    Code code;
    while (!source_.at_end() && !source_.sees("|") && !source_.sees(")") && !source_.sees_rule())
      append(code, element());
    return code;
  }

  Code element() {
    if (source_.take("!<")) return behind(Op::not_behind);
    if (source_.take("<")) return behind(Op::behind);
    if (source_.take("!")) return look(Op::not_ahead);
    if (source_.take("&")) return look(Op::ahead);
    Code code = atom();
    if (source_.take("?")) return choose({std::move(code), Code{}});
    if (source_.take("*")) return repeat(code);
    return code;
  }

  Code behind(Op op) {
    const std::size_t place = source_.place();
    Code code = atom();
    if (code.size() != 1 || code.front().op != Op::symbol)
      throw source_.error_at(place, "only a class of words can be looked for behind");
    code.front().op = op;
    return code;
  }

  Code look(Op op) {
    Code inner = atom();
    inner.push_back({.op = Op::accept});
    Code code{{.op = op, .operand = static_cast<Address>(inner.size())}};
    append(code, inner);
    return code;
  }

  /// choose(what, nothing), with a jump back behind what.
  Code repeat(const Code& what) {
    repeated_.emplace_back(source_.place(), out_.alternatives_.size());
    Code code = choose({what, Code{}});
    code[what.size() + 1].operand = 0;  // the jump behind the first part
    return code;
  }

  Code atom() {
    if (source_.take("(")) return group();
    if (source_.take("^(")) {
      Code code{{.op = Op::mute}};
      append(code, group());
      code.push_back({.op = Op::unmute});
      return code;
    }
    if (source_.take(">>")) return {{.op = Op::second}};
    if (source_.take("~")) return {{.op = Op::glued}};
    if (source_.take("{")) return assignments();
    if (source_.take_tight("\"")) return literal();
    return named();
  }

  Code group() {
    Code code = alternatives();
    source_.expect(")");
    return code;
  }

  Code literal() {
    const auto index = static_cast<Address>(out_.literals_.size());
    out_.literals_.emplace_back(source_.quoted());
    source_.skip_space();
    return {{.op = Op::literal, .operand = index}};
  }

  Code assignments() {
    Code code;
    while (!source_.take("}")) {
      const FieldId field = this->field();
      source_.skip_space();
      const bool adds = source_.take_tight("+");
      source_.expect("=");
      code.push_back({.op = Op::set, .field = field, .adds = adds, .low = value()});
      source_.skip_space();
    }
    return code;
  }

  /// A class of words with its conditions, a word of the language, or a call of a rule.
  Code named() {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    Code code;
    if (symbols_.knows(name)) {
      code = {symbol(name)};
    } else if (const auto op = builtin(name)) {
      code = {{.op = *op}};
    } else {
      const RuleId rule = rule_id(name);
      called_.emplace_back(place, rule);
      code = {{.op = Op::call, .operand = rule}};
    }
    source_.skip_space();
    return code;
  }

  static std::optional<Op> builtin(std::string_view name) {
    if (name == "and") return Op::conjunction;
    if (name == "opens") return Op::opens;
    if (name == "stop") return Op::stop;
    if (name == "unglued") return Op::unglued;
    return std::nullopt;
  }

  Instruction symbol(std::string_view name) {
    Instruction code{.op = Op::symbol,
                     .symbol = symbols_.find(name),
                     .low = std::numeric_limits<std::int32_t>::min(),
                     .high = std::numeric_limits<std::int32_t>::max()};
    if (source_.take_tight("(")) range(code);
    if (source_.take_tight("[")) {
      code.conditions |= condition();
      if (!source_.take_tight("]")) throw source_.error("expected \"]\"");
    }
    if (source_.take_tight(":")) {
      if (source_.take_tight("-")) code.sign = -1;
      code.adds = source_.take_tight("+");
      code.field = field();
    }
    return code;
  }

  Patterns::Condition condition() {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    if (name == "def") return Patterns::with_article;
    if (name == "indef") return Patterns::without_article;
    if (name == "bare") return Patterns::no_preposition;
    throw source_.error_at(place, "unknown condition \"" + std::string(name) + "\"; allowed: def, indef, bare");
  }

  void range(Instruction& code) {
    if (source_.take_tight("=")) {
      code.conditions |= Patterns::same_value;
      code.same_field = field();
    } else {
      code.low = code.high = value();
      if (source_.take_tight("..")) code.high = value();
    }
    if (!source_.take_tight(")")) throw source_.error("expected \")\"");
  }

  std::int32_t value() {
    if (is_digit(source_.peek()) || source_.peek() == '-') return source_.number();
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    const auto known = std::ranges::find(constants_, name, &Patterns::Constant::first);
    if (known != constants_.end()) return known->second;
    throw source_.error_at(place, unknown("value", name, constants_, &Patterns::Constant::first));
  }

  FieldId field() {
    const std::size_t place = source_.place();
    const std::string_view name = source_.name();
    const auto known = std::ranges::find(fields_, name);
    if (known != fields_.end()) return static_cast<FieldId>(known - fields_.begin());
    throw source_.error_at(place, unknown("field", name, fields_, std::identity{}));
  }

  template <typename Range, typename Name>
  static std::string unknown(std::string_view what, std::string_view name, const Range& known, Name name_of) {
    std::string message = "unknown " + std::string(what) + " \"" + std::string(name) + "\"; there are:";
    for (const auto& entry : known) message.append(" ").append(std::invoke(name_of, entry));
    return message;
  }

  /// Of a rule that may stand further down.
  RuleId rule_id(std::string_view name) {
    const auto known = std::ranges::find(out_.rules_, name, &Patterns::Rule::name);
    if (known != out_.rules_.end()) return static_cast<RuleId>(known - out_.rules_.begin());
    out_.rules_.push_back({std::string(name), undefined, {}, {}});
    return static_cast<RuleId>(out_.rules_.size() - 1);
  }

  // ---- First symbols

  const Patterns::First& first_of_rule(RuleId id) {
    if (done_.size() < out_.rules_.size()) done_.resize(out_.rules_.size(), Progress::open);
    Patterns::Rule& rule = out_.rules_[id];
    if (done_[id] == Progress::done) return rule.first;
    if (done_[id] == Progress::begun) throw Error("rule \"" + rule.name + "\" calls itself");
    done_[id] = Progress::begun;
    rule.first = first_at(rule.address);
    visit_calls(rule.address);
    done_[id] = Progress::done;
    return rule.first;
  }

  /// Finds rules that call themselves anywhere, not only at their beginning.
  void visit_calls(Address address) {
    for (; out_.code_[address].op != Op::leave; ++address)
      if (out_.code_[address].op == Op::call) first_of_rule(static_cast<RuleId>(out_.code_[address].operand));
  }

  /// A repetition's jump back ends the search, as what it leads to is being looked at.
  Patterns::First first_at(Address address, std::optional<Address> loop = std::nullopt) {
    Patterns::First first;
    for (;; ++address) {
      const Instruction& code = out_.code_[address];
      switch (code.op) {
        case Op::symbol:
          first.symbols.add(code.symbol);
          return first;
        case Op::literal:
          first.symbols.add(SymbolSet::punctuation);
          return first;
        case Op::conjunction:
          first.symbols.add(out_.conjunction_);
          break;  // or a word that carries it, which is the next
        case Op::jump:
          if (loop && code.operand <= *loop) {
            first.nullable = true;
            return first;
          }
          address = code.operand - 1;
          break;
        case Op::choose:
          for (std::uint16_t i = 0; i < code.count; ++i) {
            const auto part = first_at(out_.alternatives_[code.operand + i].address, address);
            first.symbols.add(part.symbols);
            first.nullable |= part.nullable;
          }
          return first;
        case Op::call: {
          const Patterns::First called = first_of_rule(static_cast<RuleId>(code.operand));
          first.symbols.add(called.symbols);
          if (!called.nullable) return first;
          break;
        }
        case Op::ahead:
        case Op::not_ahead:
          address += code.operand;
          break;
        case Op::leave:
        case Op::accept:
          first.nullable = true;
          return first;
        default:
          break;
      }
    }
  }

  // ---- Second symbols

  /// Where code goes on when the rules that it is in have ended, the innermost last.
  using Returns = std::vector<Address>;
  using Visited = std::set<std::pair<Address, Returns>>;

  void find_second(Patterns::Rule& rule) {
    rule.second.resize(SymbolTable::capacity + 1);
    Visited visited;
    walk(rule.address, {}, visited, [&](SymbolId symbol, Address address, const Returns& returns) {
      Patterns::First& second = rule.second[symbol];
      Visited seen;
      second.nullable |=
          walk(address, returns, seen, [&](SymbolId next, Address, const Returns&) { second.symbols.add(next); });
    });
  }

  /// Calls `on_symbol` for every symbol that the code can begin with, with what follows it; returns whether it can
  /// end without one.
  template <typename OnSymbol>
  bool walk(Address address, Returns returns, Visited& visited, const OnSymbol& on_symbol) {
    for (;; ++address) {
      if (!visited.emplace(address, returns).second) return false;
      const Instruction& code = out_.code_[address];
      switch (code.op) {
        case Op::symbol:
          on_symbol(code.symbol, address + 1, returns);
          return false;
        case Op::literal:
          on_symbol(SymbolSet::punctuation, address + 1, returns);
          return false;
        case Op::conjunction:
          on_symbol(out_.conjunction_, address + 1, returns);
          break;
        case Op::jump:
          address = code.operand - 1;
          break;
        case Op::choose: {
          bool ends = false;
          for (std::uint16_t i = 0; i < code.count; ++i)
            ends |= walk(out_.alternatives_[code.operand + i].address, returns, visited, on_symbol);
          return ends;
        }
        case Op::call:
          returns.push_back(address);
          address = out_.rules_[code.operand].address - 1;
          break;
        case Op::ahead:
        case Op::not_ahead:
          address += code.operand;
          break;
        case Op::leave:
          if (returns.empty()) return true;
          address = returns.back();
          returns.pop_back();
          break;
        default:
          break;
      }
    }
  }

  enum class Progress : std::uint8_t { open, begun, done };

  Patterns& out_;
  Source source_;
  const SymbolTable& symbols_;
  std::span<const std::string_view> fields_;
  std::span<const Patterns::Constant> constants_;
  std::vector<std::pair<std::size_t, RuleId>> called_;         // with their places
  std::vector<std::pair<std::size_t, std::size_t>> repeated_;  // places, and the alternative that is repeated
  std::vector<Progress> done_;
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
  return std::ranges::any_of(lattice.at(at), [&](const Lexeme& lexeme) {
    const First& second = rule.second[lexeme.symbol];
    return second.nullable || second.symbols.meets(lattice.symbols(lexeme.end));
  });
}

RuleId Patterns::rule(std::string_view name) const {
  const auto known = std::ranges::find(rules_, name, &Rule::name);
  if (known == rules_.end()) throw Error("no rule \"" + std::string(name) + "\"");
  return static_cast<RuleId>(known - rules_.begin());
}

}  // namespace waqai
