// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a document: both readers must agree, and every token must lie within the bytes and its parent.
#include "wire/jsontext.h"

#include <cstdlib>

using namespace cems::wire;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void visit(const JsonValue& value, std::size_t& budget)
{
    (void)value.text();
    (void)value.toDouble();
    (void)value.toInt64();
    for (JsonValue child = value.firstChild(); child.exists() && budget > 0; child = child.nextSibling()) {
        --budget;
        visit(child, budget);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static JsonText fast;
    static JsonText lenient;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    require(fast.parse(bytes) == lenient.parse(bytes, {}, JsonText::Reader::Lenient));
    require(fast.tokens() == lenient.tokens());
    require(fast.problems() == lenient.problems());
    for (const JsonText::Token& token : fast.tokens()) {
        require(token.begin < token.end && token.end <= size && token.next <= fast.tokens().size());
    }
    std::size_t budget = 10'000;
    visit(fast.root(), budget);
    if (!fast.tokens().empty()) {
        (void)fast.path(static_cast<quint32>(fast.tokens().size() - 1));
    }
    return 0;
}
