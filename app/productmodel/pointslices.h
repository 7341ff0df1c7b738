// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace cems::productmodel {

/// Some elements of the list of points, still as text, so that they can be parsed beside other slices.
struct PointSlice
{
    QByteArrayView text; ///< "{..},{..}" without the list's brackets
    std::size_t firstPosition = 0;
    std::size_t count = 0;
};

/// A model's text with the list of points taken out. Made by looking at brackets and quotes only; whether it is JSON is
/// for the parser to say. Views live as long as the text.
struct SlicedModel
{
    QByteArray outer; ///< the model with an empty list of points
    std::vector<PointSlice> slices;
    std::size_t pointCount = 0;
};

/// No slices where the list cannot be found: outer is then the whole text.
[[nodiscard]] SlicedModel slicePoints(QByteArrayView json, qsizetype bytesPerSlice);

} // namespace cems::productmodel
