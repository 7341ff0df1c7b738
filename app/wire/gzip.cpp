// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace cems::wire {

namespace {

constexpr int kGzipFormat = MAX_WBITS + 16;

void setInput(z_stream& stream, QByteArrayView bytes)
{
    // zlib does not write to its input, but C has no say in that.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
}

} // namespace

Unzipped gunzip(QByteArrayView packed, qsizetype maxSize)
{
    Unzipped result;
    z_stream stream{};
    if (inflateInit2(&stream, kGzipFormat) != Z_OK) {
        return result;
    }
    setInput(stream, packed);
    std::array<char, 16384> block;
    int state = Z_OK;
    while (state == Z_OK && !result.isTooLarge) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const auto count = static_cast<qsizetype>(block.size() - stream.avail_out);
        if (state != Z_OK && state != Z_STREAM_END && count == 0) {
            break;
        }
        result.isTooLarge = result.bytes.size() + count > maxSize;
        result.bytes.append(block.data(), std::min(count, maxSize - result.bytes.size()));
    }
    result.isComplete = state == Z_STREAM_END && !result.isTooLarge;
    inflateEnd(&stream);
    return result;
}

QByteArray gzip(QByteArrayView plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipFormat, 8, Z_DEFAULT_STRATEGY)
        != Z_OK) {
        return {};
    }
    setInput(stream, plain);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                      Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int state = deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return state == Z_STREAM_END ? packed : QByteArray();
}

} // namespace cems::wire
