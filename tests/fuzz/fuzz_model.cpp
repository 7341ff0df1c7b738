// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/pointslices.h"
#include "productmodel/productmodel.h"
#include "productmodel/readingtype.h"

#include <cstdint>

/// Any bytes as a product model: loaded, saved and loaded again, and as a reading type id.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cems::productmodel;
    static const auto catalogue = ReadingTypeCatalogue::load();
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    const SlicedModel sliced = slicePoints(bytes, 16);
    std::size_t position = 0;
    for (const PointSlice& slice : sliced.slices) {
        Q_ASSERT(slice.firstPosition == position);
        position += slice.count;
    }
    if (const auto type = ReadingTypeCatalogue::parse(QString::fromUtf8(bytes))) {
        (void)catalogue->explain(*type, QStringLiteral("zh"));
    }
    if (const auto loaded = loadModel(bytes, &*catalogue)) {
        const auto again = loadModel(saveModel(*loaded->model), &*catalogue);
        Q_ASSERT(again && again->model->points.size() == loaded->model->points.size());
    }
    return 0;
}
