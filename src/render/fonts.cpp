// Asks fontconfig whether the machine that measures a diagram's text has letters for it.
#include <fontconfig/fontconfig.h>

#include <memory>

#include "waqai/render/diagram.hpp"

namespace waqai {
namespace {

struct Destroy {
  void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
template <typename Value>
using Owned = std::unique_ptr<Value, Destroy>;

bool any_font_has(FcChar32 letter) {
  const Owned<FcCharSet> letters(FcCharSetCreate());
  const Owned<FcPattern> pattern(FcPatternCreate());
  const Owned<FcObjectSet> wanted(FcObjectSetBuild(FC_FAMILY, nullptr));
  if (!letters || !pattern || !wanted || FcCharSetAddChar(letters.get(), letter) == FcFalse) return false;
  if (FcPatternAddCharSet(pattern.get(), FC_CHARSET, letters.get()) == FcFalse) return false;
  const Owned<FcFontSet> fonts(FcFontList(nullptr, pattern.get(), wanted.get()));
  return fonts && fonts->nfont > 0;
}

}  // namespace

std::optional<Diagnostic> missing_font(Language language) {
  constexpr FcChar32 arabic_seen = 0x0633;
  if (any_font_has(language == Language::ar ? arabic_seen : 'a')) return std::nullopt;
  Diagnostic diagnostic;
  diagnostic.message = language == Language::ar
                           ? "no font with Arabic letters is installed: boxes of diagrams may not fit their text "
                             "(Amiri or Noto Naskh Arabic would do)"
                           : "no font is installed: boxes of diagrams may not fit their text";
  return diagnostic;
}

}  // namespace waqai
