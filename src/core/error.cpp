#include "waqai/core/error.hpp"

namespace waqai {
namespace {

std::string located(const std::string& file, std::size_t line, std::size_t column, const std::string& message) {
  std::string text = file;
  if (line != 0) text += ":" + std::to_string(line);
  if (column != 0) text += ":" + std::to_string(column);
  return text + ": " + message;
}

}  // namespace

DataError::DataError(const std::string& file, std::size_t line, std::size_t column, const std::string& message)
    : Error(located(file, line, column, message)) {}

}  // namespace waqai
