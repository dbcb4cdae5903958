// Scale: how time and memory grow with the number of records, over generated ones (generator.hpp).
#pragma once

#include <cstddef>

namespace waqai_bench {

// Each prints one line of what it measured. One measurement a process, as the peak of memory is the process's.

/// Time of merging `records` records, and the peak of memory with the records themselves and the events in it.
void measure_merge(std::size_t records);

/// Time of building the graph of `events` events, and of projecting it onto its actors.
void measure_graph(std::size_t events);

/// Writes the records to standard output as `waqai extract` would.
void print_records(std::size_t records);

}  // namespace waqai_bench
