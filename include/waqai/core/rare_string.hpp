// RareString: a string that is empty as a rule, in the room of a pointer.
//
// A std::string takes four times as much, empty or not: of millions of events, the links that few have would be a tenth
// of the memory.
//
//   waqai::RareString fulfils;
//   fulfils = event.id;
//   if (!fulfils.empty()) print(fulfils);  // wherever a std::string is read
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace waqai {

class RareString {
 public:
  RareString() = default;
  RareString(const RareString& other) { *this = other; }
  RareString(RareString&&) noexcept = default;
  ~RareString() = default;

  RareString& operator=(const RareString& other) { return *this = other.text(); }
  RareString& operator=(RareString&&) noexcept = default;
  RareString& operator=(std::string_view text) {
    text_ = text.empty() ? nullptr : std::make_unique<std::string>(text);
    return *this;
  }

  void clear() { text_.reset(); }
  [[nodiscard]] bool empty() const { return text_ == nullptr; }
  [[nodiscard]] const std::string& text() const {
    static const std::string nothing;
    return text_ ? *text_ : nothing;
  }
  operator const std::string&() const { return text(); }
  operator std::string_view() const { return text(); }

  friend bool operator==(const RareString& a, std::string_view b) { return a.text() == b; }

 private:
  std::unique_ptr<std::string> text_;  ///< none where it is empty
};

}  // namespace waqai
