// What made-up plans are put together from: the interventions that English health and wellbeing
// plans are full of, and the sentences officers write around them. `{n}` stands for a number,
// `{place}` for a town.
#pragma once

#include <span>
#include <string_view>

namespace hwbplan::perf {

struct NamedThing {
  std::string_view id;
  std::string_view title;
};

// A kind of organisation that each town has one of.
struct Organisation {
  std::string_view id;
  std::string_view title;
  std::string_view sector;
};

struct Priority {
  std::string_view id;
  std::string_view title;
  std::string_view theme;
  // The metric that partners measure it by, in this unit; `better` is `lower` or `higher`.
  std::string_view metric;
  std::string_view unit;
  std::string_view better;
};

// One thing that an action may do, for the priority at this place in kPriorities, `lowest` to
// `highest` of it.
struct Intervention {
  int priority;
  std::string_view title;
  int lowest;
  int highest;
  std::string_view measure;
  std::string_view population;
};

struct BarrierPhrase {
  std::string_view barrier;
  std::string_view remedy;
};

std::span<const NamedThing> themes();
std::span<const NamedThing> contributions();
std::span<const NamedThing> populations();
std::span<const Priority> priorities();
std::span<const Intervention> interventions();
std::span<const BarrierPhrase> barriers();

std::span<const Organisation> organisations();
// The two halves of a town's name.
std::span<const std::string_view> town_beginnings();
std::span<const std::string_view> town_endings();

std::span<const std::string_view> roles();
std::span<const std::string_view> funds();
// Sentences of a description: where it happens, how people come to it, and what happens then.
std::span<const std::string_view> settings();
std::span<const std::string_view> ways_in();
std::span<const std::string_view> ways_on();
// Steps on the way, and what is written about progress: so far, and next.
std::span<const std::string_view> first_steps();
std::span<const std::string_view> second_steps();
std::span<const std::string_view> done_so_far();
std::span<const std::string_view> next_steps();

}  // namespace hwbplan::perf
