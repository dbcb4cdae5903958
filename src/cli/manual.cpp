// Walks the options of each command's parser, so that help, manual and completions cannot differ.
#include "cli/manual.hpp"

#include <algorithm>
#include <vector>

#include "cli/registry.hpp"
#include "waqai/core/table.hpp"

namespace waqai::cli {
namespace {

struct OptionText {
  std::vector<std::string> names;  ///< "-o", "--output"; of a positional, its one word
  bool positional = false;
  bool takes_value = false;
  std::string value;                 ///< "TEXT", "UINT"
  std::vector<std::string> choices;  ///< where only these are allowed
  std::string fallback;              ///< what is taken where the option is absent
  std::string summary;
};

/// CLI11 writes an option's choices into its type: "TEXT:{ar,en}".
OptionText read_option(const CLI::Option& option) {
  OptionText text;
  text.positional = option.get_positional();
  text.takes_value = option.get_type_size() > 0;
  text.summary = option.get_description();
  text.fallback = option.get_default_str();
  const std::string type = option.get_type_name();
  text.value = type.substr(0, type.find(':'));
  const std::size_t open = type.find('{');
  if (open != std::string::npos && type.ends_with('}'))
    for (const std::string_view choice : split(std::string_view(type).substr(open + 1, type.size() - open - 2), ','))
      text.choices.emplace_back(choice);
  if (text.positional) text.names.push_back(option.get_name(true));
  for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  return text;
}

std::vector<OptionText> options_of(const CommandEntry& entry) {
  Console console;
  const auto command = entry.make();
  const auto parser = make_parser(entry, *command, console);
  std::vector<OptionText> options;
  for (const CLI::Option* option : std::as_const(*parser).get_options()) options.push_back(read_option(*option));
  std::stable_partition(options.begin(), options.end(), [](const OptionText& option) { return option.positional; });
  return options;
}

// --- roff

/// Text safe for roff: a backslash, a minus that must stay one, and a leading dot or quote.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((out.empty() || out.back() == '\n') && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string title(std::string_view name) {
  std::string upper(name);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ".TH " + roff(upper) + " 1 \"\" \"waqai " WAQAI_VERSION "\" \"waqai\"\n";
}

std::string section(std::string_view heading) { return ".SH " + std::string(heading) + "\n"; }

std::string example(std::string_view line) { return ".EX\n" + roff(line) + "\n.EE\n"; }

std::string described(const OptionText& option) {
  std::string out = ".TP\n\\fB";
  for (const std::string& name : option.names) out += (&name == &option.names.front() ? "" : "\\fR, \\fB") + roff(name);
  out += "\\fR";
  if (option.takes_value && !option.positional) out += " \\fI" + roff(option.value) + "\\fR";
  out += "\n" + roff(option.summary) + "\n";
  for (const std::string& choice : option.choices)
    out += (&choice == &option.choices.front() ? "One of " : ", ") + roff(choice);
  if (!option.choices.empty()) out += ".\n";
  if (!option.fallback.empty()) out += "Default: " + roff(option.fallback) + ".\n";
  return out;
}

constexpr std::string_view exit_codes =
    ".SH EXIT STATUS\n.TP\n0\nAll was done.\n.TP\n1\nSome input or data could not be used; the rest was.\n"
    ".TP\n2\nWrong use.\n";

// --- shells

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string all_commands() {
  std::vector<std::string> names;
  for (const CommandEntry& entry : commands()) names.emplace_back(entry.name);
  return joined(names);
}

/// The names by which an option is given; a positional has none.
std::string flags_of(const std::vector<OptionText>& options) {
  std::vector<std::string> flags;
  for (const OptionText& option : options)
    if (!option.positional) flags.insert(flags.end(), option.names.begin(), option.names.end());
  return joined(flags);
}

std::string bash_command(const CommandEntry& entry) {
  const auto options = options_of(entry);
  std::string out = "    " + std::string(entry.name) + ")\n      case $previous in\n";
  for (const OptionText& option : options) {
    if (option.choices.empty() || option.positional) continue;
    out += "        ";
    for (const std::string& name : option.names) out += (&name == &option.names.front() ? "" : "|") + name;
    out += ") COMPREPLY=($(compgen -W \"" + joined(option.choices) + "\" -- \"$word\")); return ;;\n";
  }
  out += "      esac\n";
  for (const OptionText& option : options)
    if (option.positional && !option.choices.empty())
      out += "      [[ $word != -* ]] && COMPREPLY=($(compgen -W \"" + joined(option.choices) +
             "\" -- \"$word\")) && return\n";
  return out + "      options=\"" + flags_of(options) + "\" ;;\n";
}

std::string bash_script() {
  std::string out =
      "# bash completion of waqai\n"
      "_waqai() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"" +
      all_commands() +
      " --help --version\" -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const CommandEntry& entry : commands()) out += bash_command(entry);
  return out +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _waqai waqai\n";
}

/// The first line of a summary without what the shells' quoting or zsh's own syntax would read.
std::string plain(std::string_view summary) {
  std::string out;
  for (const char c : summary.substr(0, summary.find('\n')))
    if (std::string_view("'\"[]:\\$`").find(c) == std::string_view::npos) out += c;
  return out;
}

std::string zsh_command(const CommandEntry& entry) {
  std::string out = "    " + std::string(entry.name) + ")\n      _arguments";
  for (const OptionText& option : options_of(entry)) {
    const std::string values = option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")";
    if (option.positional) {
      out += " \\\n        '*:" + option.names.front() + ":" + values + "'";
      continue;
    }
    for (const std::string& name : option.names)
      out += " \\\n        '" + name + "[" + plain(option.summary) + "]" +
             (option.takes_value ? ":" + option.value + ":" + values : "") + "'";
  }
  return out + " ;;\n";
}

std::string zsh_script() {
  std::string out =
      "#compdef waqai\n"
      "_waqai() {\n"
      "  if (( CURRENT == 2 )); then\n"
      "    local -a list=(\n";
  for (const CommandEntry& entry : commands())
    out += "      '" + std::string(entry.name) + ":" + plain(entry.summary) + "'\n";
  out +=
      "    )\n"
      "    _describe command list\n"
      "    return\n"
      "  fi\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case ${words[1]} in\n";
  for (const CommandEntry& entry : commands()) out += zsh_command(entry);
  return out + "  esac\n}\n_waqai \"$@\"\n";
}

std::string fish_script() {
  std::string out = "# fish completion of waqai\ncomplete -c waqai -n __fish_use_subcommand -f\n";
  for (const CommandEntry& entry : commands()) {
    const std::string name(entry.name);
    out += "complete -c waqai -n __fish_use_subcommand -a " + name + " -d '" + plain(entry.summary) + "'\n";
    for (const OptionText& option : options_of(entry)) {
      if (option.positional) continue;
      out += "complete -c waqai -n '__fish_seen_subcommand_from " + name + "'";
      for (const std::string& flag : option.names)
        out += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
      if (option.takes_value) out += option.choices.empty() ? " -r" : " -x -a '" + joined(option.choices) + "'";
      out += " -d '" + plain(option.summary) + "'\n";
    }
  }
  return out;
}

}  // namespace

std::string man_page() {
  std::string page =
      title("waqai") + section("NAME") + "waqai \\- diplomatic events from Arabic news articles\n" +
      section("SYNOPSIS") + ".B waqai\n.I COMMAND\n[\\fIOPTIONS\\fR] \\fIINPUT\\fR...\n" + section("DESCRIPTION") +
      "Reads news articles and tells who met, called or visited whom, when and where, with the source of\n"
      "each claim, as a chronology, as diagrams and in the formats of other programs.\n.PP\n"
      "INPUT is a file of articles, a folder of such files, or \\- for standard input.\n" +
      section("COMMANDS");
  for (const CommandEntry& entry : commands())
    page += ".TP\n\\fBwaqai\\-" + roff(entry.name) + "\\fR(1)\n" + roff(entry.summary) + "\n";
  page += section("EXAMPLES");
  for (const CommandEntry& entry : commands()) page += example(entry.example);
  return page + std::string(exit_codes);
}

std::string man_page(const CommandEntry& entry) {
  const std::string name = "waqai-" + std::string(entry.name);
  const auto options = options_of(entry);
  std::string page = title(name) + section("NAME") + roff(name) + " \\- " + roff(entry.summary) + "\n" +
                     section("SYNOPSIS") + ".B waqai " + roff(entry.name) + "\n[\\fIOPTIONS\\fR]";
  for (const OptionText& option : options)
    if (option.positional) page += " \\fI" + roff(option.names.front()) + "\\fR";
  page += "\n" + section("OPTIONS");
  for (const OptionText& option : options) page += described(option);
  return page + section("EXAMPLE") + example(entry.example) + std::string(exit_codes) + section("SEE ALSO") +
         ".BR waqai (1)\n";
}

std::string completion_script(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash_script();
    case Shell::zsh:
      return zsh_script();
    case Shell::fish:
      return fish_script();
  }
  return {};
}

}  // namespace waqai::cli
