// waqai who: what the knowledge has of an actor, and what a set of articles tells of it.
#include <algorithm>
#include <set>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/text/fold.hpp"

namespace waqai::cli {
namespace {

/// The first and last of an actor's events that have a date.
struct Activity {
  std::size_t count = 0;
  const Event* first = nullptr;
  const Event* last = nullptr;
};

bool is_named(const Participant& participant, std::string_view name) {
  return participant.id == name || fold(participant.name.ar) == fold(name) || fold(participant.name.en) == fold(name);
}

void add(Activity& activity, const Event& event) {
  ++activity.count;
  if (!event.date) return;
  if (activity.first == nullptr || *event.date < *activity.first->date) activity.first = &event;
  if (activity.last == nullptr || *activity.last->date < *event.date) activity.last = &event;
}

class WhoCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("NAME", name_, "A name in Arabic or English, or an id")->required();
    inputs_.add_to(app);
    inputs_.add_decisions(app);
    app.get_option("INPUT")->required(false);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    Vocabulary vocabulary;
    const Knowledge knowledge(vocabulary, inputs_.knowledge);
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    const std::vector<Event> events = merge_inputs(loaded, inputs_, console);
    std::string result;
    for (const ActorIndex actor : knowledge.find_actors(name_)) {
      if (!result.empty()) result += '\n';
      append_known(result, knowledge, actor);
      append_events(result, events, knowledge.actor(actor).id);
    }
    append_others(result, knowledge, events);
    if (result.empty()) throw InputError("nobody is known as \"" + name_ + "\"");
    output_.write(result);
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  static void append_line(std::string& out, std::string_view key, const std::string& value) {
    if (!value.empty()) out.append(key).append("\t").append(value).append("\n");
  }

  static void append_known(std::string& out, const Knowledge& knowledge, ActorIndex index) {
    const KnownActor& actor = knowledge.actor(index);
    append_line(out, "id", actor.id);
    append_line(out, "type", std::string(to_string(actor.type)));
    append_line(out, "name", actor.name.en);
    for (const std::string_view name : knowledge.names_of(index)) append_line(out, "name", std::string(name));
    append_line(out, "country", actor.country);
    if (actor.affiliation != no_index) append_line(out, "of", knowledge.actor(actor.affiliation).name.en);
    for (const HeldPost& held : knowledge.posts_held(index)) {
      const auto day = [](boost::gregorian::date date) {
        return date.is_special() ? std::string("..") : Edtf::day(date).to_string();
      };
      append_line(
          out, "post",
          day(held.tenure.from) + "/" + day(held.tenure.to) + "\t" + knowledge.post_name(held.post, held.of).en);
    }
  }

  /// Somebody whom the articles name and no table knows.
  void append_others(std::string& out, const Knowledge& knowledge, const std::vector<Event>& events) const {
    std::set<std::string> told;
    for (const Event& event : events)
      for (const Participant& participant : event.participants) {
        if (!is_named(participant, name_) || !told.insert(participant.id).second) continue;
        if (!knowledge.find_actors(participant.id).empty()) continue;
        if (!out.empty()) out += '\n';
        append_line(out, "id", participant.id);
        append_line(out, "type", std::string(to_string(participant.type)));
        append_line(out, "name", participant.name.en);
        append_line(out, "name", participant.name.ar);
        append_line(out, "country", participant.country);
        append_line(out, "post", participant.post.en);
        append_events(out, events, participant.id);
      }
  }

  static void append_events(std::string& out, const std::vector<Event>& events, const std::string& id) {
    Activity activity;
    for (const Event& event : events)
      if (std::ranges::find(event.participants, id, &Participant::id) != event.participants.end()) add(activity, event);
    if (activity.count == 0) return;
    append_line(out, "events", std::to_string(activity.count));
    if (activity.first != nullptr) append_line(out, "first", summary(*activity.first));
    if (activity.last != nullptr) append_line(out, "last", summary(*activity.last));
  }

  static std::string summary(const Event& event) {
    std::string text = event.date->to_string() + "\t" + std::string(to_string(event.kind)) + " " +
                       std::string(to_string(event.status)) + ":";
    for (const Participant& participant : event.participants) text += " " + participant.id;
    if (event.place) text += " in " + event.place->id;
    return text;
  }

  std::string name_;
  InputOptions inputs_;
  OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_who() { return std::make_unique<WhoCommand>(); }

}  // namespace waqai::cli
