#include "waqai/core/file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) {
  throw InputError(path.string() + ": " + what + ": " + std::strerror(errno));
}

void write_all(std::FILE* file, const std::filesystem::path& path, std::string_view content) {
  if (std::fwrite(content.data(), 1, content.size(), file) != content.size() || std::fflush(file) != 0)
    fail(path, "cannot write");
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  const bool standard_input = path == "-";
  std::error_code ignored;
  if (!standard_input && std::filesystem::is_directory(path, ignored)) {
    errno = EISDIR;
    fail(path, "cannot read");
  }
  const File owned(standard_input ? nullptr : std::fopen(path.c_str(), "rb"));
  std::FILE* file = standard_input ? stdin : owned.get();
  if (file == nullptr) fail(path, "cannot read");
  std::string content;
  constexpr std::size_t chunk = std::size_t{1} << 16U;
  for (std::size_t got = chunk; got == chunk;) {
    const std::size_t size = content.size();
    content.resize(size + chunk);
    got = std::fread(content.data() + size, 1, chunk, file);
    content.resize(size + got);
  }
  if (std::ferror(file) != 0) fail(path, "cannot read");
  return content;
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  if (path == "-") {
    write_all(stdout, path, content);
    return;
  }
  const std::filesystem::path beside = path.string() + ".tmp" + std::to_string(::getpid());
  try {
    File file(std::fopen(beside.c_str(), "wb"));
    if (!file) fail(path, "cannot write");
    write_all(file.get(), path, content);
    if (::fsync(::fileno(file.get())) != 0) fail(path, "cannot write");
    if (std::fclose(file.release()) != 0) fail(path, "cannot write");
    std::filesystem::rename(beside, path);
  } catch (const std::filesystem::filesystem_error& error) {
    std::remove(beside.c_str());
    throw InputError(path.string() + ": cannot write: " + error.code().message());
  } catch (...) {
    std::remove(beside.c_str());
    throw;
  }
}

}  // namespace waqai
