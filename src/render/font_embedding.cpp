// Asks fontconfig where the font lies, HarfBuzz for the part of it that is needed, and writes that as base64.
#include "font_embedding.hpp"

#include <fontconfig/fontconfig.h>
#include <hb-subset.h>

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/transform_width.hpp>
#include <memory>

#include "diagram_style.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <typename Value>
using Owned = std::unique_ptr<Value, Destroy>;

struct FontFile {
  std::string family;
  std::string path;
  unsigned index = 0;  // of the face in the file
};

std::string string_of(FcPattern* pattern, const char* property) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, property, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

/// Nothing where fontconfig would give another family for it.
FontFile find_font(const std::string& family) {
  const Owned<FcPattern> wanted(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family.c_str(), FC_WEIGHT,
                                               FcTypeInteger, FC_WEIGHT_REGULAR, FC_SLANT, FcTypeInteger,
                                               FC_SLANT_ROMAN, nullptr));
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Owned<FcPattern> found(FcFontMatch(nullptr, wanted.get(), &result));
  if (!found || string_of(found.get(), FC_FAMILY) != family) return {};
  int index = 0;
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  return {family, string_of(found.get(), FC_FILE), static_cast<unsigned>(index) & 0xFFFFU};
}

FontFile find_font() {
  for (const auto family : split(diagram_fonts, ','))
    if (FontFile font = find_font(std::string(family)); !font.path.empty()) return font;
  throw Error(std::string("no font to embed: none of ") + diagram_fonts + " is installed (Debian: fonts-hosny-amiri)");
}

std::string subset(const FontFile& font, std::string_view text) {
  const Owned<hb_blob_t> file(hb_blob_create_from_file_or_fail(font.path.c_str()));
  if (!file) throw Error("cannot read the font " + font.path);
  const Owned<hb_face_t> face(hb_face_create(file.get(), font.index));
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) throw Error("no memory to cut the font " + font.path);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* letters = hb_subset_input_unicode_set(input.get());
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint letter = decode_utf8(text, at);
    hb_set_add(letters, letter.value);
    at += letter.length;
  }
  const Owned<hb_face_t> cut(hb_subset_or_fail(face.get(), input.get()));
  if (!cut) throw Error("cannot cut the font " + font.path);
  const Owned<hb_blob_t> bytes(hb_face_reference_blob(cut.get()));
  unsigned size = 0;
  const char* data = hb_blob_get_data(bytes.get(), &size);
  return {data, size};
}

std::string base64(const std::string& bytes) {
  using boost::archive::iterators::base64_from_binary;
  using boost::archive::iterators::transform_width;
  using Encoder = base64_from_binary<transform_width<std::string::const_iterator, 6, 8>>;
  const std::string padded = bytes + std::string((3 - bytes.size() % 3) % 3, '\0');
  std::string text(Encoder(padded.begin()), Encoder(padded.end()));
  for (std::size_t i = 0; i < padded.size() - bytes.size(); ++i) text[text.size() - 1 - i] = '=';
  return text;
}

}  // namespace

std::string embedded_font(std::string_view text) {
  const FontFile font = find_font();
  return "\n@font-face{font-family:\"" + font.family + "\";src:url(data:font/ttf;base64," + base64(subset(font, text)) +
         ")}";
}

}  // namespace waqai
