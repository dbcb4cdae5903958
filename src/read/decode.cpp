// First step of reading: what ICU knows of signatures and charsets, applied to a file's bytes.
#include "read/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "waqai/text/utf8.hpp"

namespace waqai::read {
namespace {

constexpr std::size_t max_converted_bytes = std::size_t{1} << 30U;  // ICU counts in 32 bits

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool convert(std::string& text, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset.c_str(), &status);
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString wide(text.data(), static_cast<std::int32_t>(text.size()), converter, status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return false;
  std::string converted;
  wide.toUTF8String(converted);
  text = std::move(converted);
  return true;
}

/// The charset that the text looks like; empty where ICU finds none with confidence.
std::string detect_charset(std::string_view text) {
  constexpr std::size_t sample_bytes = 64 * 1024;
  constexpr std::int32_t enough_confidence = 30;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  const auto length = static_cast<std::int32_t>(std::min(text.size(), sample_bytes));
  ucsdet_setText(detector.get(), text.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < enough_confidence) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) ? name : "";
}

/// Whether a good part of the bytes beyond ASCII is broken, as in text of another charset.
bool is_mostly_broken(std::string_view text) {
  constexpr std::size_t sample_bytes = 64 * 1024;
  std::string sample(text.substr(0, sample_bytes));
  const auto beyond_ascii = static_cast<std::size_t>(
      std::ranges::count_if(sample, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  return repair_utf8(sample) * 4 > beyond_ascii;
}

}  // namespace

bool decode_signature(std::string& bytes, Findings& findings) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t signature = 0;
  const auto head = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 8));
  const char* charset = ucnv_detectUnicodeSignature(bytes.data(), head, &signature, &status);
  if (charset != nullptr && U_SUCCESS(status)) {
    bytes.erase(0, static_cast<std::size_t>(signature));
    if (std::string_view(charset) != "UTF-8") {
      if (bytes.size() > max_converted_bytes || !convert(bytes, charset)) {
        findings.error(0, std::string("cannot convert from ") + charset);
        return false;
      }
    }
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
    findings.error(0, "is no text: byte " + std::to_string(nul) + " is 0");
    return false;
  }
  return true;
}

void ensure_utf8(std::string& text, std::string_view charset, Findings& findings) {
  const auto is_utf8_name = [](const std::string& name) { return ucnv_compareNames(name.c_str(), "UTF-8") == 0; };
  const std::string declared(charset);
  const bool convertible = text.size() <= max_converted_bytes;
  if (!declared.empty() && !is_utf8_name(declared) && convertible) {
    if (find_invalid_utf8(text) && convert(text, declared)) return;
  }
  if (!find_invalid_utf8(text)) return;
  if (convertible && is_mostly_broken(text)) {
    const std::string guess = detect_charset(text);
    if (!guess.empty() && !is_utf8_name(guess) && convert(text, guess)) {
      findings.warning(0, "is not UTF-8; read as " + guess + ", which it looks like");
      return;
    }
  }
  repair_with_warning(text, 1, findings);
}

void repair_with_warning(std::string& text, std::size_t line, Findings& findings) {
  const auto first = find_invalid_utf8(text);
  if (!first) return;
  line += static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*first), '\n'));
  const std::size_t count = repair_utf8(text);
  const auto at = static_cast<std::uint32_t>(std::min<std::size_t>(*first, UINT32_MAX - 1));
  findings.warning(
      line,
      "broken UTF-8: " + std::to_string(count) + " bytes replaced by '?', the first at byte " + std::to_string(*first),
      {at, at + 1});
}

void blank_controls(std::string& text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control = byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r';
    c = control ? ' ' : c;
  }
}

}  // namespace waqai::read
