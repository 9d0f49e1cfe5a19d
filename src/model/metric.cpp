// The tables of metrics and their observations.
#include "hwbplan/model/metric.hpp"

#include "model/field.hpp"
#include "model/record_fields.hpp"

namespace hwbplan {

namespace {

using O = FieldOf<Observation>;
constexpr Field kObservationFields[] = {
    O::row<&Observation::period>("period", "The month, quarter or year that it is for.")
        .required()
        .such_as("2023/24"),
    O::row<&Observation::value>("value", "The figure.").required().such_as("1901"),
    O::row<&Observation::numerator>("numerator", "How many were counted.").such_as("512"),
    O::row<&Observation::denominator>("denominator", "Out of how many.").such_as("26487"),
    O::row<&Observation::lower>("lower", "The lower end of its published confidence interval.")
        .such_as("1740"),
    O::row<&Observation::upper>("upper", "The upper end of it.").such_as("2073"),
};
constexpr Schema kObservation = {"observation", "A figure for a period.", kObservationFields, {}};

using So = FieldOf<MetricSource>;
constexpr Field kSourceFields[] = {
    So::row<&MetricSource::framework>("framework", "The outcomes framework it belongs to.")
        .such_as("PHOF"),
    So::row<&MetricSource::id>("id", "Its number there.").such_as("C29"),
    So::row<&MetricSource::fingertips>("fingertips", "Its number on Fingertips.").such_as("22401"),
    So::row<&MetricSource::title>("title", "The publication, where it is in no framework."),
    So::row<&MetricSource::url>("url", "Where it is published."),
};
constexpr Schema kSource = {"source", "Where the figures come from.", kSourceFields, "title"};

using Rb = FieldOf<Rebase>;
constexpr Field kRebaseFields[] = {
    Rb::row<&Rebase::from>("from", "The first period that is counted in the new way.")
        .required()
        .such_as("2024-04"),
    Rb::row<&Rebase::reason>("reason", "Why figures before and after can't be compared.")
        .required(),
};
constexpr Schema kRebase = {"rebase", "A break in the series.", kRebaseFields, {}};

using Ig = FieldOf<InequalityGroup>;
constexpr Field kInequalityGroupFields[] = {
    Ig::row<&InequalityGroup::id>("id", "Its short name inside the metric.")
        .required()
        .such_as("imd1"),
    Ig::row<&InequalityGroup::title>("title", "Its name, as papers print it.").required(),
    Ig::row<&InequalityGroup::share>("share", "Its part of the whole population, from 0 to 1.")
        .such_as("0.21"),
    Ig::row<&InequalityGroup::observations>("observations", "Its figures."),
};
constexpr Schema kInequalityGroup = {
    "inequality group", "One group that is compared.", kInequalityGroupFields, {}};

using In = FieldOf<Inequality>;
constexpr Field kInequalityFields[] = {
    In::row<&Inequality::by>("by", "How the gap is measured.").required(),
    In::row<&Inequality::tested>("tested", "How often it is measured anew."),
    In::row<&Inequality::groups>("groups", "The groups in order, most deprived first.").required(),
};
constexpr Schema kInequality = {"inequality", "The gap behind the average.", kInequalityFields, {}};

using M = FieldOf<Metric>;
constexpr Field kMetricFields[] = {
    id_row<Metric>(),
    title_row<Metric>(),
    M::row<&Metric::description>("description", "How it is counted."),
    M::row<&Metric::plan>("plan", "The plan that it belongs to.")
        .to(KindSet(RecordKind::plan), "belongs to the plan"),
    M::row<&Metric::unit>("unit", "What the figures count.").such_as("per 100,000"),
    M::row<&Metric::better>("better", "Which way is better."),
    M::row<&Metric::type>("type",
                          "What kind of figure it is; decides how its interval is computed."),
    M::row<&Metric::frequency>("frequency", "How often there is a new figure."),
    M::row<&Metric::source>("source", "Where the figures come from."),
    M::row<&Metric::owner>("owner", "Who answers for the figures.").related("is owned by"),
    M::row<&Metric::priorities>("priorities", "The priorities it is a measure of.")
        .to(KindSet(RecordKind::priority), "measures the priority"),
    M::row<&Metric::baseline>("baseline", "Where it stood when the plan began."),
    M::row<&Metric::target>("target", "Where it should stand, and when."),
    M::row<&Metric::observations>("observations", "The figures so far, oldest first."),
    M::row<&Metric::rebase>("rebase",
                            "Breaks in the series, after which limits are computed anew."),
    M::row<&Metric::inequality>("inequality", "The gap between groups behind the average."),
    M::row<&Metric::rolls_up_to>("rolls_up_to", "The metric whose counts its own are a part of.")
        .to(KindSet(RecordKind::metric), "rolls up to"),
    notes_row<Metric>(),
    private_row<Metric>(),
};
constexpr Schema kMetric = {
    "metric", "What is counted to see whether the plan works.", kMetricFields, {}};

}  // namespace

const Schema& schema_for(const Observation*) {
  return kObservation;
}
const Schema& schema_for(const MetricSource*) {
  return kSource;
}
const Schema& schema_for(const Rebase*) {
  return kRebase;
}
const Schema& schema_for(const InequalityGroup*) {
  return kInequalityGroup;
}
const Schema& schema_for(const Inequality*) {
  return kInequality;
}
const Schema& schema_for(const Metric*) {
  return kMetric;
}

}  // namespace hwbplan
