// Posts: with their country and their holder's name they are one mention (وزير الخارجية الروسي سيرغي لافروف); without
// the name, the holder on the day is meant.
#include <algorithm>
#include <tuple>

#include "extract/mention_scores.hpp"
#include "extract/mentions.hpp"
#include "extract/transliteration.hpp"

namespace waqai {

MentionFinder::Result MentionFinder::post_at(std::uint32_t at) {
  Result best;
  std::uint32_t best_post_end = 0;
  for (const NameMatch& match : text_.names_at(at)) {
    Result result;
    switch (match.entry.kind) {
      case EntryKind::post_attributive:
      case EntryKind::post_construct:
        result = single_post(match);
        break;
      case EntryKind::post_plural:
        result = plural_post(match);
        break;
      default:
        break;
    }
    if (!result) continue;
    // A known name, the longest mention, the longest post, then of posts that share a form one that known people hold.
    const auto order = [this](const Mention& mention, std::uint32_t post_end) {
      const auto known = people_in(mention);
      return std::tuple(mention.named && known > 0, mention.last, post_end, known);
    };
    if (best && order(*result, match.phrase.last) <= order(*best, best_post_end)) continue;
    best = std::move(result);
    best_post_end = match.phrase.last;
  }
  return best;
}

/// سمو ولي العهد, معالي وزير الخارجية, أخيه أمير دولة قطر
MentionFinder::Result MentionFinder::titled_post_at(std::uint32_t at) {
  const WordMatch* title = text_.word(at, WordClass::title);
  if (title == nullptr) return std::nullopt;
  const CliticSet clitics = title->phrase.clitics & before_word;
  while (title != nullptr && ((title->phrase.clitics & before_word) == 0 || title->phrase.first == at)) {
    const std::uint32_t next = title->phrase.last;
    if (Result post = post_at(next); post && post->clitics == no_clitic) {
      post->first = at;
      post->clitics = clitics;
      return post;
    }
    title = text_.word(next, WordClass::title);
  }
  return std::nullopt;
}

std::ptrdiff_t MentionFinder::people_in(const Mention& mention) const {
  return std::ranges::count_if(mention.parties, [this](const Party& party) {
    return party.actor != no_index && knowledge_.actor(party.actor).type == ActorType::person;
  });
}

MentionFinder::Result MentionFinder::single_post(const NameMatch& post) {
  const std::uint32_t post_end = post.phrase.last;
  std::uint32_t at = skip(skip(post_end, WordClass::former), WordClass::current);
  bool former = text_.word(post_end, WordClass::former) != nullptr;
  Party role{no_index, post.entry.index, no_index, {}};
  if (const auto nisba = agrees(post, at) ? nisba_at(at, false) : std::nullopt) {
    role.of = nisba->actor;
    at = nisba->last;
  } else if (const auto body = takes_genitive(post, at) ? body_at(at) : std::nullopt) {
    role.of = body->actor;
    at = body->last;
  } else if (const auto home = takes_genitive(post, at) ? home_at(at) : std::nullopt) {
    role.of = home->actor;
    at = home->last;
  } else if (Result joint = with_second_post(post)) {
    return joint;
  }
  at = skip(at, WordClass::current);
  former = former || text_.word(at, WordClass::former) != nullptr;
  at = skip_field(skip(at, WordClass::former), role);
  const CliticSet clitics = post.phrase.clitics & before_word;
  const bool his = (post.phrase.clitics & any_pronoun) != 0;  // وزير دفاعه سيرغي شويغو
  if (his && role.of == no_index) role.of = country_of_owner(text_.text().folded_at(post_end - 1).ends_with("ها"));
  // مستشار ترامب is Trump's adviser: only behind its country or the article does a post's name follow.
  const bool may_be_named = his || role.of != no_index || post.entry.kind == EntryKind::post_attributive;
  if (const auto name = may_be_named ? name_after(at, role) : std::nullopt)
    return make(post.phrase.first, name->last, clitics, {name->actor, role.post, role.of, {}}, true, score_of_title);
  if (const auto name = may_be_named ? known_name_ahead(at) : std::nullopt)
    return make(post.phrase.first, name->last, clitics, {name->actor, role.post, role.of, {}}, true, score_of_title);
  if (may_be_named)
    if (const auto known = learned_at(skip_titles(at)))
      return make(post.phrase.first, known->last, clitics, known->party, true, score_of_title);
  if (is_of_name_before(post.phrase.first, role))
    return make(post.phrase.first, at, clitics, {recent_.back().actor, role.post, role.of, {}}, false, score_of_post);
  if (const auto name = unknown_holder(at, role, post.entry.kind)) {
    ActorIndex holder = holder_spelled_so(role, *name);
    if (const auto known = name_at(name->first, true, {}); known && known->last == name->last) holder = known->actor;
    if (holder != no_index)
      return make(post.phrase.first, name->last, clitics, {holder, role.post, role.of, {}}, true, score_of_title);
    role.name = words(name->first, name->last);
    if (role.of == no_index) role.of = country_before(name->first);
    if (role.of == no_index) role.of = home_;
    if (role.of == no_index || knowledge_.post(role.post).anyone) role.post = no_index;
    return make(post.phrase.first, name->last, clitics, role, true, score_of_unknown);
  }
  if (role.of == no_index && knowledge_.post(role.post).sole_body != no_index && !is_shared(post))
    return make(post.phrase.first, post_end, clitics, resolve(role.post, knowledge_.post(role.post).sole_body), false,
                score_of_post);
  const bool of_unknown = former && text_.text().folded_at(std::min(at, text_.size() - 1)).starts_with("لل");
  if (role.of == no_index && of_unknown) return std::nullopt;  // "القائد السابق للجيش الجمهوري"
  if (role.of == no_index) return post_of_somebody(post, role, former);
  if (knowledge_.post(role.post).anyone) return std::nullopt;  // مسؤول قطري without a name: see collective_at
  if (is_indefinite(post, at)) return make(post.phrase.first, at, clitics, role, false, score_of_post);
  Party holder = former ? former_holder(role) : resolve(role.post, role.of);
  if (holder.actor == no_index && !former) holder.actor = named_with_longer_post(role);
  return make(post.phrase.first, at, clitics, holder, false, score_of_post);
}

/// "محمد فريد، رئيس أركان الجيش المصري، الفريق أول فياض الرويلي": a post behind the name of its holder is his.
bool MentionFinder::is_of_name_before(std::uint32_t at, const Party& role) const {
  const bool apposed = at > 0 && (last_end_ == at || (last_end_ + 1 == at && text_.is_comma(last_end_)));
  if (!apposed || role.of == no_index || recent_.empty() || recent_.back().actor == no_index) return false;
  return recent_.back().actor == resolve(role.post, role.of).actor;
}

/// أمير البلاد: right behind a name, of that person's country; else of the one that the document is about.
std::optional<MentionFinder::Body> MentionFinder::home_at(std::uint32_t at) const {
  const WordMatch* homeland = text_.word(at, WordClass::homeland);
  if (homeland == nullptr || (homeland->phrase.clitics & ~article) != 0 || !seems_definite(text_.text().folded_at(at)))
    return std::nullopt;
  const bool apposed = at > 0 && last_end_ + 1 == at;
  ActorIndex country = apposed ? no_index : home_;
  if (country == no_index && !recent_.empty())
    country = recent_.back().actor == no_index ? recent_.back().of : country_of(recent_.back().actor);
  return Body{country, homeland->phrase.last};
}

/// "نائب رئيس الوزراء وزير الخارجية أيمن الصفدي": one person, where the first post is often held with another, or by
/// him too.
MentionFinder::Result MentionFinder::with_second_post(const NameMatch& post) {
  Result best;
  for (const NameMatch& match : text_.names_at(post.phrase.last)) {
    const bool is_post =
        match.entry.kind == EntryKind::post_attributive || match.entry.kind == EntryKind::post_construct;
    const bool joined = (match.phrase.clitics & before_word) == conj_wa;  // "نائب رئيس الوزراء ووزير الداخلية"
    if (!is_post || ((match.phrase.clitics & before_word) != 0 && !joined)) continue;
    Result second = single_post(match);
    if (!second || second->parties.size() != 1 || (best && best->last >= second->last)) continue;
    const ActorIndex person = second->parties[0].actor;
    const bool holds_both = person != no_index && knowledge_.actor(person).type == ActorType::person &&
                            knowledge_.has_held(person, post.entry.index, country_of(person));
    const bool joint = knowledge_.post(post.entry.index).joint && (second->named || person != no_index);
    if (joined ? joint && second->named : holds_both || joint) best = std::move(second);
  }
  if (!best) return std::nullopt;
  best->first = post.phrase.first;
  best->clitics = post.phrase.clitics & before_word;
  return best;
}

/// الوزير الأميركي is the foreign minister whom the document has named: the last person of the country whose post
/// begins with the same word.
ActorIndex MentionFinder::named_with_longer_post(const Party& role) const {
  if (knowledge_.post(role.post).one_holder) return no_index;
  const std::string begin = knowledge_.post(role.post).name.ar + " ";
  for (auto party = recent_.rbegin(); party != recent_.rend() && day_; ++party) {
    if (party->actor == no_index || country_of(party->actor) != role.of) continue;
    const auto held = knowledge_.post_of(party->actor, *day_);
    if (held && knowledge_.post(held->first).name.ar.starts_with(begin)) return party->actor;
  }
  return no_index;
}

/// الوزير alone is the minister whom the document named last, whatever he is minister of.
std::optional<Party> MentionFinder::last_with_longer_post(PostIndex post) const {
  if (knowledge_.post(post).one_holder || !day_) return std::nullopt;
  const std::string begin = knowledge_.post(post).name.ar + " ";
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index) continue;
    const auto held = knowledge_.post_of(party->actor, *day_);
    if (held && knowledge_.post(held->first).name.ar.starts_with(begin)) return *party;
  }
  return std::nullopt;
}

/// أول رئيس كوري: whoever it is, he need not be the one of today. The adjective stands right before token `end`.
bool MentionFinder::is_indefinite(const NameMatch& post, std::uint32_t end) const {
  if (post.entry.kind != EntryKind::post_construct || post.phrase.first == 0) return false;
  const NameMatch* nisba = text_.name(post.phrase.last, EntryKind::nisba);
  const bool bare = nisba != nullptr && nisba->phrase.last == end && (nisba->phrase.clitics & article) == 0;
  return bare && text_.word(post.phrase.first - 1, WordClass::ordinal) != nullptr;
}

/// A noun without article takes no adjective with one: وزير المالية is of finance, not of Mali.
bool MentionFinder::agrees(const NameMatch& post, std::uint32_t at) const {
  const NameMatch* nisba = text_.name(at, EntryKind::nisba);
  const bool bare = post.entry.kind == EntryKind::post_construct && post.phrase.last - post.phrase.first == 1;
  return nisba == nullptr || !bare || (nisba->phrase.clitics & article) == 0;
}

/// "يزور ولي العهد الولايات المتحدة": a noun with the article has no complement but behind ل.
bool MentionFinder::takes_genitive(const NameMatch& post, std::uint32_t at) const {
  const auto behind_li = [](const NameMatch& match) { return (match.phrase.clitics & prep_li) != 0; };
  return !seems_definite(text_.text().folded_at(post.phrase.last - 1)) ||
         std::ranges::any_of(text_.names_at(at), behind_li);
}

/// The country whose adjective ends at token `end`: وزير المناجم الكندي, before the minister's name.
ActorIndex MentionFinder::country_before(std::uint32_t end) const {
  constexpr std::uint32_t longest_adjective = 2;
  for (std::uint32_t length = 1; length <= longest_adjective && length <= end; ++length)
    if (const auto nisba = nisba_at(end - length, false); nisba && nisba->last == end) return nisba->actor;
  return no_index;
}

/// What an envoy is for: الخاص إلى سوريا, لدى الأمم المتحدة; where an ambassador of another country serves: في واشنطن.
std::uint32_t MentionFinder::skip_field(std::uint32_t at, const Party& role) const {
  const WordMatch* preposition = text_.word(at, WordClass::preposition);
  if (preposition == nullptr) return at;
  const auto slot = static_cast<Slot>(preposition->entry.value);
  const bool serves = slot == Slot::in && role.of != no_index && knowledge_.post(role.post).abroad;
  if (slot != Slot::to && !serves && text_.text().folded_at(at) != "لدي") return at;
  const std::uint32_t next = preposition->phrase.last;
  const auto body = body_at(next);
  if (body && serves && body->actor == role.of) return at;
  const NameMatch* place = text_.name(next, EntryKind::place);
  if (!body && place == nullptr) return at;
  const bool home =
      !body && serves && knowledge_.place(place->entry.index).place.country == knowledge_.actor(role.of).country;
  if (home) return at;
  const std::uint32_t end = body ? body->last : place->phrase.last;
  if (slot != Slot::to) return end;
  // "زيارة الرئيس الإريتري إلى إثيوبيا": without a name behind it, it is where he goes.
  const bool named = name_at(skip_titles(end), true, {}) || unknown_name(end);
  return named || (text_.is_comma(end) && name_at(skip_titles(end + 1), true, {})) ? end : at;
}

bool MentionFinder::opens_field(std::uint32_t at) const {
  return at < text_.size() && text_.word(at, WordClass::field) != nullptr;
}

/// "المفوضة الأوروبية للشؤون الخارجية فيديريكا موغيريني": behind a field of a few words that no table has, a name in
/// full.
std::optional<MentionFinder::Body> MentionFinder::known_name_ahead(std::uint32_t at) const {
  constexpr std::uint32_t longest_field = 4;  // words
  if (!opens_field(at)) return std::nullopt;
  for (std::uint32_t next = at + 1; next <= at + longest_field && next < text_.size(); ++next) {
    if (const auto end = full_name_at(next)) return name_at(next, true, {});
    if (text_.text().tokens[next].type != TokenType::word || text_.word(next, WordClass::preposition) != nullptr) break;
  }
  return std::nullopt;
}

/// The holder's name where no table knows him: right behind post and country, behind an adjective (المسؤول الصيني
/// الكبير) or a field (لشؤون الشرق الأدنى); without a country it must begin with a first name that is known as such.
std::optional<UnknownNames::Name> MentionFinder::unknown_holder(std::uint32_t at, const Party& role,
                                                                EntryKind kind) const {
  const bool many = !knowledge_.post(role.post).one_holder;
  const WordMatch* title = text_.word(at, WordClass::title);
  if (title != nullptr && (title->phrase.clitics & before_word) != 0) return std::nullopt;  // "والشيخ": somebody else
  if (role.of != no_index) {
    if (const auto name = unknown_name(skip_titles(at))) return name;
    if (const std::uint32_t behind = skip_adjective(at); behind != at)
      if (const auto name = unknown_name(skip_titles(behind))) return name;
    return many || opens_field(at) ? unknown_name_ahead(at) : std::nullopt;
  }
  if (kind == EntryKind::post_construct) return unknown_name_ahead(at);
  const auto name = unknown_name(skip_titles(at));
  return name && name->certain ? name : std::nullopt;
}

/// The post's holder, where the name is another spelling of his.
ActorIndex MentionFinder::holder_spelled_so(const Party& role, const UnknownNames::Name& name) const {
  const ActorIndex holder = role.post == no_index || role.of == no_index ? no_index : resolve(role.post, role.of).actor;
  if (holder == no_index) return no_index;
  const std::string written = words(name.first, name.last);
  const std::string& known = knowledge_.actor(holder).name.ar;
  const bool sole = knowledge_.post(role.post).one_holder;
  return are_spellings_of_one_name(written, known) || (sole && may_be_spelling_of(written, known)) ? holder : no_index;
}

/// الرئيس الفرنسي السابق: who held the post before and was named in the document, the last of several.
Party MentionFinder::former_holder(Party role) const {
  const ActorIndex holder = resolve(role.post, role.of).actor;
  for (auto party = recent_.rbegin(); party != recent_.rend() && role.actor == no_index; ++party)
    if (party->actor != no_index && party->actor != holder && knowledge_.has_held(party->actor, role.post, role.of))
      role.actor = party->actor;
  return role;
}

/// Whether the same words are another post too.
bool MentionFinder::is_shared(const NameMatch& post) const {
  return std::ranges::any_of(text_.names_at(post.phrase.first), [&](const NameMatch& match) {
    return match.entry.kind == post.entry.kind && match.phrase.last == post.phrase.last &&
           match.entry.index != post.entry.index;
  });
}

/// Whether a country has one holder of the post and calls nobody else so, as it may call any of its heads الزعيم.
bool MentionFinder::is_sole_office(PostIndex post) const {
  return knowledge_.post(post).one_holder && knowledge_.post(post).stands_for.empty();
}

/// الرئيس alone is the one whom the document named last with this post, else the holder in the document's country.
MentionFinder::Result MentionFinder::post_of_somebody(const NameMatch& post, const Party& role, bool former) const {
  if (post.entry.kind != EntryKind::post_attributive) return std::nullopt;
  const CliticSet clitics = post.phrase.clitics & before_word;
  const auto last = last_of_post_.find(role.post);
  if (last != last_of_post_.end())
    return make(post.phrase.first, post.phrase.last, clitics, last->second, false, score_of_context);
  if (former) return std::nullopt;
  if (const auto person = last_with_longer_post(role.post))
    return make(post.phrase.first, post.phrase.last, clitics, *person, false, score_of_context);
  Party party = home_ == no_index ? role : resolve(role.post, home_);
  const std::uint32_t next = post.phrase.last;
  const bool described = next < text_.size() && seems_definite(text_.text().folded_at(next));  // الرئيس المعترف به
  if (party.actor == no_index && is_sole_office(role.post) && !described && !recent_.empty()) {
    // "وصل إلى الرياض حيث يلتقي ولي العهد": of the country of whom or what was named last
    const Party& before = recent_.back();
    const ActorIndex country = before.actor == no_index ? before.of : country_of(before.actor);
    if (country != no_index) party = resolve(role.post, country);
  }
  if (party.actor == no_index) return std::nullopt;
  return make(post.phrase.first, post.phrase.last, clitics, party, false, score_of_guess);
}

/// The country of the person named last, whose minister "وزير خارجيته" is; "وزير خارجيتها" may be a country's own,
/// "مديرها" a body's.
ActorIndex MentionFinder::country_of_owner(bool feminine) const {
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index) return party->of;
    if (feminine && knowledge_.actor(party->actor).type != ActorType::person) return party->actor;
    if (knowledge_.actor(party->actor).type == ActorType::person) return country_of(party->actor);
  }
  return no_index;
}

MentionFinder::Result MentionFinder::plural_post(const NameMatch& post) {
  Mention mention;
  mention.first = post.phrase.first;
  mention.clitics = post.phrase.clitics & before_word;
  mention.named = mention.officials = true;
  std::uint32_t at = skip(post.phrase.last, WordClass::opener);
  if (const WordMatch* countries = text_.word(at, WordClass::these_countries)) {
    // رئيسي الدولتين المتنافستين ماكرون وغرابار: the names that follow say who.
    std::uint32_t next = skip_adjective(countries->phrase.last);
    while (const auto name = name_at(next, true, {})) {
      mention.parties.push_back({name->actor, no_index, no_index, {}});
      mention.last = next = name->last;
    }
    if (mention.parties.size() > 1) return mention;
    mention.parties.clear();
    // قادة الدول الثلاث: leaders whom the text does not name stand for their countries.
    const bool many = countries->entry.value > 2;
    const bool leaders = many && !knowledge_.post(post.entry.index).stands_for.empty();
    for (const ActorIndex country : listed_countries(countries->entry.value)) {
      Party party = resolve(post.entry.index, country);
      if (leaders || (many && party.actor == no_index)) party = {country, no_index, no_index, {}};
      mention.parties.push_back(std::move(party));
    }
    if (mention.parties.empty()) return std::nullopt;
    mention.last = countries->phrase.last;
    return mention;
  }
  if (const std::uint32_t list = skip_of_countries(at); body_at(list)) at = list;  // وزراء الري في مصر والسودان
  bool named = false;
  while (true) {
    auto body = nisba_at(at, false);
    if (!body) body = body_at(at);
    if (!body) break;
    if (const auto& members = knowledge_.actor(body->actor).members; !members.empty()) {  // زعيما الكوريتين
      for (const ActorIndex member : members) mention.parties.push_back(resolve(post.entry.index, member));
      mention.last = at = body->last;
      continue;
    }
    Party party = resolve(post.entry.index, body->actor);
    // ممثلين للسعودية: the country; وزراء خارجية مجموعة السبع: the group, whoever holds such a post in it
    const bool of_many = party.actor == no_index && !knowledge_.post(post.entry.index).one_holder;
    const bool of_bloc = knowledge_.actor(body->actor).bloc;
    if (of_many || of_bloc) party = {body->actor, no_index, no_index, {}};
    at = body->last;
    if (const auto name = of_bloc ? std::nullopt : name_after(at, party)) {
      named = true;
      party.actor = name->actor;
      at = name->last;
    } else if (const auto unknown = of_bloc ? std::nullopt : unknown_name(skip_titles(at))) {
      named = true;
      party = {holder_spelled_so({no_index, post.entry.index, body->actor, {}}, *unknown),
               post.entry.index,
               body->actor,
               {}};
      if (party.actor == no_index) party.name = words(unknown->first, unknown->last);
      at = unknown->last;
    }
    mention.parties.push_back(std::move(party));
    mention.last = at;
    // The list goes on with و on the next word, or with a comma or hyphen.
    if (text_.is_comma(at) || text_.is_mark(at, "-")) ++at;
  }
  // قادة السعودية والإمارات ومصر والأردن: leaders of many whom the text does not name stand for their countries.
  constexpr std::size_t few = 3;
  if (mention.parties.size() > few && !named && !knowledge_.post(post.entry.index).stands_for.empty())
    for (Party& party : mention.parties)
      if (const ActorIndex country = party.of; country != no_index) party = {country, no_index, no_index, {}};
  // قادة حركة حماس: several people speak for a body, whoever leads it.
  if (mention.parties.size() == 1 && !named && mention.parties[0].of != no_index &&
      knowledge_.actor(mention.parties[0].of).type != ActorType::country)
    mention.parties[0] = {mention.parties[0].of, no_index, no_index, {}};
  // الرئيسان فلاديمير بوتين ورجب طيب إردوغان: the names say whose posts they are.
  while (mention.parties.empty() || text_.is_comma(at) || starts_with_wa(at)) {
    const std::uint32_t begin = text_.is_comma(at) ? at + 1 : at;
    const auto sure = name_at(begin, false, {});
    const auto name = sure ? sure : name_at(begin, true, {});
    if (!name || text_.name(begin, EntryKind::nisba) != nullptr) break;
    // "وزيرا الخارجية ورئيسي ..." names no رئيسي.
    if (!sure && !knowledge_.has_held(name->actor, post.entry.index, country_of(name->actor))) break;
    mention.parties.push_back({name->actor, no_index, no_index, {}});
    mention.last = at = name->last;
  }
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

MentionFinder::Result MentionFinder::counterpart_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::counterpart);
  if (word == nullptr) return std::nullopt;
  Mention mention;
  mention.first = at;
  mention.clitics = word->phrase.clitics & before_word;
  std::uint32_t next = skip(word->phrase.last, WordClass::former);
  Party role;
  const bool joined = (mention.clitics & conj_wa) != 0 && (mention.clitics & any_preposition) != 0;
  role.post = post_of_counterpart(nisba_at(next, false), joined ? 1 : 0);
  if (role.post != no_index && knowledge_.post(role.post).anyone) role.post = no_index;  // نظيره الفرنسي of a مسؤول
  while (true) {
    const auto nisba = nisba_at(next, false);
    Party party = role;
    std::uint32_t end = next;
    if (nisba) {
      end = skip(nisba->last, WordClass::former);
      if (role.post != no_index) party = resolve(role.post, nisba->actor);
      party.of = nisba->actor;
    }
    if (const auto name = name_after(end, party)) {
      party.actor = name->actor;
      end = name->last;
      mention.named = true;
    } else if (const auto unknown = nisba ? unknown_name(skip_titles(end)) : std::nullopt) {
      party.actor = holder_spelled_so(party, *unknown);
      if (party.actor == no_index) party.name = words(unknown->first, unknown->last);
      end = unknown->last;
      mention.named = true;
    }
    if (end == next && mention.parties.empty())
      if (const auto body = bloc_behind(next)) {  // نظرائه في الاتحاد الأوروبي
        party = {body->actor, no_index, no_index, {}};
        mention.officials = true;
        end = body->last;
      }
    const bool nameless = party.actor == no_index && party.post == no_index && party.name.empty();
    if (nisba && nameless) party = {nisba->actor, no_index, no_index, {}};
    if (end == next) break;
    mention.parties.push_back(party);
    mention.last = end;
    // نظيريه الروسي والتركي: a list, but وزير after it is a mention of its own.
    next = end;
    if (!nisba) break;
  }
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

/// A body of states behind في.
std::optional<MentionFinder::Body> MentionFinder::bloc_behind(std::uint32_t at) const {
  const WordMatch* in = text_.preposition(at, Slot::in);
  if (in == nullptr) return std::nullopt;
  const auto body = body_at(in->phrase.last);
  return body && knowledge_.actor(body->actor).bloc ? body : std::nullopt;
}

/// The post of who was named last, or of the one before where the other country has no such post: "ظريف ... موغيريني
/// ونظيره الفرنسي". The latest `passed` are other guests: "التقى بومبيو بآبي وبنظيره الياباني".
PostIndex MentionFinder::post_of_counterpart(const std::optional<Body>& nisba, std::size_t passed) const {
  PostIndex latest = no_index;
  int looked_at = 0;
  for (auto party = recent_.rbegin() + static_cast<std::ptrdiff_t>(std::min(passed, recent_.size()));
       party != recent_.rend() && looked_at < 2; ++party) {
    PostIndex post = party->post;
    if (post == no_index && party->actor != no_index && day_)
      if (const auto held = knowledge_.post_of(party->actor, *day_)) post = held->first;
    if (post == no_index) {
      const bool person = party->actor != no_index && knowledge_.actor(party->actor).type == ActorType::person;
      const bool nearest = party == recent_.rbegin() && passed == 0;
      if (person && (!day_ || nearest)) return latest;  // whose post on that day nobody can tell
      continue;
    }
    if (knowledge_.post(post).speaks) continue;
    ++looked_at;
    if (!nisba || resolve(post, nisba->actor).actor != no_index) return post;
    if (latest == no_index) latest = post;
  }
  return latest;
}

/// "الرئيس التركي أردوغان والروسي بوتين": right behind a person, the same post of another country.
MentionFinder::Result MentionFinder::same_post_at(std::uint32_t at) const {
  if (at != last_end_ || recent_.empty()) return std::nullopt;
  const NameMatch* adjective = text_.name(at, EntryKind::nisba);
  if (adjective == nullptr || adjective->phrase.clitics != (article | conj_wa)) return std::nullopt;
  const Party& before = recent_.back();
  Party party;
  party.post = before.post;
  if (party.post == no_index && before.actor != no_index && day_)
    if (const auto known = knowledge_.post_of(before.actor, *day_)) party.post = known->first;
  party.of = adjective->entry.index;
  if (party.post == no_index || party.of == before.of) return std::nullopt;
  const auto name = name_after(adjective->phrase.last, party);
  if (!name) return std::nullopt;
  party.actor = name->actor;
  return make(at, name->last, conj_wa, party, true, score_of_title);
}

}  // namespace waqai
