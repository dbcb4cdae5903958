// Scale: how time and memory grow with the number of records, over generated ones (generator.hpp).
#pragma once

#include <cstddef>

namespace waqai_bench {

// Each prints what it measured. One measurement a process, as the peak of memory is the process's.

/// Time of merging `count` records, the peak of memory with the records themselves and the events in it, and how many
/// pairs of records are put together rightly. The generated press is vaguer than any real one: its figures of
/// pairs are for comparing one state of the program with another.
void measure_merge(std::size_t count);

/// Time of building the graph of `events` events, and of projecting it onto its actors.
void measure_graph(std::size_t events);

/// Time of each view of `events` events of 500 actors, and its size.
void measure_diagrams(std::size_t events);

/// Writes the records to standard output as `waqai extract` would.
void print_records(std::size_t records);

}  // namespace waqai_bench
