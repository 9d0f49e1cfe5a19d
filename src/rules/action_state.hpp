// Lives in the layer below, where the reports see it too; rules know it by this name.
#pragma once

#include "hwbplan/workspace/action_state.hpp"
