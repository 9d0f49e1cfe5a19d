// Text as it may stand in XML.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan::output {

// For attributes and elements. Characters that XML 1.0 does not know are spelled out.
std::string xml_text(std::string_view text);

// The same behind what is written already: a page has hundreds of thousands of texts.
void append_xml(std::string& out, std::string_view text);

}  // namespace hwbplan::output
