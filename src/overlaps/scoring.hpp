// How alike two actions are, and how likely that makes them one piece of work done twice.
//
// What separates an overlap from two actions that are merely about the same thing? Not shared
// words: half of the true overlaps share almost none ("steady on your feet for pensioners",
// "strength and balance for over-65s at risk of falling"), and near misses share many ("help to
// stop smoking in pregnancy", "… on mental-health wards"). A board officer asks: is it the same
// thing done, about the same trouble, for the same people? So the texts are first read into
// concepts of these kinds (see lexicon.hpp), and the concepts are compared:
//
//   likeness = 1   × cosine of the concepts (troubles and people in full, things done at 0.7
//                    because the catalogue counts them again, settings and methods at a quarter,
//                    because "a campaign in schools" says little of what it is)
//            + 0.5 × cosine of the words (stems, rarity to the power 1.5, titles above
//                    descriptions above measures), which also carry named metrics and priorities
//            + 0.2 × cosine of the methods alone: training and a poster about suicide part here
//            + 0.9 × cosine of the interventions of the catalogue that each comes closest to, which
//                    also reaches what is said in words of no phrase (see catalogue.hpp)
//
// A text with few concepts, or none, leaves their share to its words, so that two actions about
// something that the lexicon has never heard of are compared by what they say. Words count in full
// from four on: two actions that say "Training" and nothing else are alike, and yet
// nobody knows whether they are the same.
//
// Weights follow rarity in the corpus at hand, held in check by what is known of the field where
// the corpus is small. A cosine deals with clashes by itself: a population that only one of the
// two names lengthens its vector and lowers the cosine; where neither names one nothing happens,
// so that empty fields are neutral. Separate clash penalties, products of the kinds and weights
// learnt by regression were all tried and did no better on plans that they had not seen.
//
// The likeness is an inner product of two vectors (the four cosines are blocks of one vector), so
// the classic exact join for cosines finds all pairs above a threshold, and everything that comes
// behind can only lower a pair:
//
//   margin = likeness − penalty where the periods are apart
//          − 0.7 × (likeness of the best rival − 0.45), where that is positive
//   score  = logistic(margin), two figures fitted to three labelled counties
//
// A rival is another partner of either action between the same two plans. A plan rarely does one
// thing twice, so the second best is seldom right: the next best match says how much of the
// likeness is only the topic's. Rivals that are near copies of the partner (one plan does the
// thing twice) do not count. Pairs under the floor have the score 0 by definition.
//
// Where a user brings word vectors (--vectors), each word also brings its few nearest neighbours in
// them, at a discount of its weight, into the words of the text and so into what the catalogue is
// asked: "toddler" then says "infant" a little. The likeness stays the same inner product, and the
// search as exact. None are shipped: what is written down of the field does more for plans.
//
// Places and the lead's role were looked at as fields in the manner of Fellegi and Sunter, and left
// out of the score. On the labelled county the leads' roles share a word in 21 of 100 overlaps, in
// 19 of 100 near misses and in 5 of 100 other pairs: they tell the topic, which the texts tell
// better, and nothing more. The places named are the same in 7 of 100 overlaps and in 9 of 100
// other pairs, because a county's plan and a district's name different places for one thing. Both
// count where they do tell something: different people or places speak against merging or
// stopping, and one partner's lead over all speaks for it (recommendation.cpp).
//
// Not chosen: locality-sensitive hashing (misses pairs), latent semantics from the corpus (plans
// are too small).
#pragma once

#include "overlaps/profile.hpp"

#include <cstdint>
#include <vector>

namespace hwbplan::overlaps {

inline constexpr float kConceptShare = 1.0F;
inline constexpr float kWordShare = 0.5F;
inline constexpr float kMethodShare = 0.2F;
inline constexpr float kClosestShare = 0.9F;
inline constexpr float kWholeShare = kConceptShare + kWordShare + kMethodShare + kClosestShare;
// Of the concept block: settings and methods count so much there.
inline constexpr float kMinorKinds = 0.25F;
inline constexpr float kThingsDone = 0.7F;
inline constexpr float kPeriodsApart = 0.1F;

// No pair below this likeness is an overlap, whatever else holds.
inline constexpr double kFloor = 0.3;
inline constexpr double kRivalShare = 0.7;
// Rivals below this likeness take nothing away.
inline constexpr double kRivalFloor = 0.45;
// From here on two actions are near copies, which say all but the same: a rival this alike to the
// partner itself is no rival.
inline constexpr double kCopy = 1.9;

// The vector of an action: numbers of concepts, methods and words with their weights, sorted by
// number. Its square is at most the sum of the four shares.
using JointVector = std::vector<Weighed>;

// Where the blocks of a vector begin: concepts, then methods again, then the catalogue's closest
// interventions, then words.
struct Blocks {
  std::uint32_t methods = 0;
  std::uint32_t closest = 0;
  std::uint32_t words = 0;
};

// Of the profile at place `i`.
JointVector joint_vector(const Profiles& profiles, std::size_t i, const Lexicon& lexicon,
                         const Rarity& rarity, const Blocks& blocks);

// What is taken from the likeness because the actions' periods do not meet.
float period_penalty(const Months& a, const Months& b);

// Likeness less the penalty for the best rival (0: there is none).
double margin(double likeness, double rival);

// The probability for a margin, and the least margin that has at least that probability.
double score_of_margin(double margin);
double margin_for_score(double score);

}  // namespace hwbplan::overlaps
