// Pool: buffers that threads take turns with, so that each is made once and kept.
//
//   waqai::Pool<Workspace> pool;
//   auto workspace = pool.borrow([&] { return std::make_unique<Workspace>(vocabulary); });
//   ... use *workspace, which is nobody else's now ...
//   pool.give_back(std::move(workspace));
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace waqai {

/// May be used from many threads at once. O(1) a call, but for making an object.
template <typename Object>
class Pool {
 public:
  /// An idle object, else what `make` gives: a std::unique_ptr<Object>.
  template <typename Make>
  std::unique_ptr<Object> borrow(Make make) {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto object = std::move(idle_.back());
        idle_.pop_back();
        return object;
      }
    }
    return make();
  }

  void give_back(std::unique_ptr<Object> object) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(object));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Object>> idle_;
};

}  // namespace waqai
