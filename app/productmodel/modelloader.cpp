// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "productmodel/modelchecks.h"
#include "productmodel/modelreader.h"
#include "productmodel/modelschema.h"
#include "productmodel/pointslices.h"
#include "productmodel/productmodel.h"

#include <QFile>
#include <QJsonDocument>
#include <QtConcurrentMap>

#include <algorithm>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kBytesPerSlice = 256 << 10;
constexpr std::size_t kPointsPerChunk = 1'000;
constexpr auto kSubject = "product model"_L1;

/// Some points on their way from text to structs, in a thread of the pool.
struct Chunk
{
    QByteArrayView text; ///< of a slice; else points is filled
    QJsonArray points;
    std::size_t firstPosition = 0;
    std::vector<MonitorPoint> read;
    FindingList findings{LoadedModel::kMaxFindings};
    bool isDamaged = false;
};

Error tooLarge(const char* what, qsizetype found, qsizetype limit)
{
    return failure(ErrorCode::InvalidInput, kSubject,
                   QStringLiteral("%1 %2, at most %3").arg(found).arg(QLatin1StringView(what)).arg(limit));
}

/// Parses, checks against the schema and reads one chunk.
void process(Chunk& chunk, const ModelSchema& schema)
{
    if (!chunk.text.isNull()) {
        QByteArray list;
        list.reserve(chunk.text.size() + 2);
        list.append('[').append(chunk.text).append(']');
        QJsonParseError error;
        chunk.points = QJsonDocument::fromJson(list, &error).array();
        if (error.error != QJsonParseError::NoError) {
            chunk.isDamaged = true;
            return;
        }
    }
    schema.checkPoints(chunk.points, chunk.firstPosition, chunk.findings);
    chunk.read.reserve(static_cast<std::size_t>(chunk.points.size()));
    for (const QJsonValue point : std::as_const(chunk.points)) {
        chunk.read.push_back(readMonitorPoint(point.toObject()));
    }
    chunk.points = {};
}

std::vector<Chunk> chunksOf(const std::vector<PointSlice>& slices)
{
    std::vector<Chunk> chunks(slices.size());
    for (std::size_t i = 0; i < slices.size(); ++i) {
        chunks[i].text = slices[i].text;
        chunks[i].firstPosition = slices[i].firstPosition;
    }
    return chunks;
}

std::vector<Chunk> chunksOf(const QJsonArray& points)
{
    std::vector<Chunk> chunks;
    for (const QJsonValue point : points) {
        if (chunks.empty() || static_cast<std::size_t>(chunks.back().points.size()) == kPointsPerChunk) {
            const std::size_t first = chunks.size() * kPointsPerChunk;
            chunks.emplace_back().firstPosition = first;
        }
        chunks.back().points.append(point);
    }
    return chunks;
}

/// Brings the parts together and checks what concerns several of them.
LoadedModel assemble(const QJsonObject& outer, std::vector<Chunk>& chunks, FindingList findings,
                     const ReadingTypeCatalogue& catalogue, ModelChecks::Scope scope)
{
    const auto model = std::make_shared<ProductModel>();
    readOuter(outer, *model);
    std::size_t count = 0;
    for (const Chunk& chunk : chunks) {
        count += chunk.read.size();
    }
    model->points.reserve(count);
    for (Chunk& chunk : chunks) {
        findings.append(std::move(chunk.findings));
        for (MonitorPoint& point : chunk.read) {
            if (point.deviceID.isEmpty()) {
                point.deviceID = model->gatewayID;
            }
            model->points.push_back(std::move(point));
        }
        chunk.read = {};
    }
    model->rebuildIndex();

    struct Range
    {
        std::size_t first = 0;
        std::size_t last = 0;
        FindingList findings{LoadedModel::kMaxFindings};
    };
    std::vector<Range> ranges;
    for (std::size_t first = 0; first < count; first += kPointsPerChunk) {
        ranges.push_back({first, std::min(first + kPointsPerChunk, count)});
    }
    const ModelChecks checks(*model, catalogue, scope);
    QtConcurrent::blockingMap(
        ranges, [&checks](Range& range) { checks.checkPoints(range.first, range.last, range.findings); });
    checks.checkOuter(findings);
    for (Range& range : ranges) {
        findings.append(std::move(range.findings));
    }
    LoadedModel loaded;
    loaded.model = model;
    loaded.findingsLeftOut = findings.leftOut();
    loaded.findings = findings.take();
    return loaded;
}

/// The whole text at once: where it cannot be sliced, and to say where it is damaged.
Result<QJsonObject> parseWhole(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::InvalidInput, kSubject,
                       QStringLiteral("not JSON, byte %1: %2").arg(error.offset).arg(error.errorString()));
    }
    if (!document.isObject()) {
        return failure(ErrorCode::InvalidInput, kSubject, QStringLiteral("not a JSON object"));
    }
    return document.object();
}

/// The model without its points, and the points as chunks to be processed.
struct Parts
{
    QJsonObject outer;
    std::vector<Chunk> chunks;
};

Result<Parts> partsOf(const QJsonObject& whole)
{
    Parts parts{whole, {}};
    const QJsonArray points = whole.value("monitorPoints"_L1).toArray();
    if (points.size() > ProductModel::kMaxPoints) {
        return tooLarge("points", points.size(), ProductModel::kMaxPoints);
    }
    parts.chunks = chunksOf(points);
    if (whole.value("monitorPoints"_L1).isArray()) {
        parts.outer.insert("monitorPoints"_L1, QJsonArray());
    }
    return parts;
}

Result<Parts> partsOf(const QByteArray& json)
{
    const SlicedModel sliced = slicePoints(json, kBytesPerSlice);
    if (sliced.slices.empty()) {
        const Result<QJsonObject> whole = parseWhole(json);
        return whole ? partsOf(*whole) : Result<Parts>(whole.error());
    }
    if (sliced.pointCount > static_cast<std::size_t>(ProductModel::kMaxPoints)) {
        return tooLarge("points", static_cast<qsizetype>(sliced.pointCount), ProductModel::kMaxPoints);
    }
    const QJsonDocument outer = QJsonDocument::fromJson(sliced.outer);
    if (!outer.isObject()) {
        return parseWhole(json).error();
    }
    return Parts{outer.object(), chunksOf(sliced.slices)};
}

Result<LoadedModel> load(Parts parts, const ReadingTypeCatalogue& catalogue, ModelChecks::Scope scope)
{
    const qsizetype devices = parts.outer.value("devices"_L1).toArray().size();
    if (devices > ProductModel::kMaxDevices) {
        return tooLarge("devices", devices, ProductModel::kMaxDevices);
    }
    const Result<ModelSchema> schema = ModelSchema::load();
    if (!schema) {
        return schema.error();
    }
    QtConcurrent::blockingMap(parts.chunks, [&schema](Chunk& chunk) { process(chunk, *schema); });
    if (std::any_of(parts.chunks.cbegin(), parts.chunks.cend(),
                    [](const Chunk& chunk) { return chunk.isDamaged; })) {
        return failure(ErrorCode::InvalidInput, kSubject, QStringLiteral("not JSON"));
    }
    FindingList findings(LoadedModel::kMaxFindings);
    if (scope == ModelChecks::Scope::Whole) {
        schema->checkModel(parts.outer, findings);
    }
    return assemble(parts.outer, parts.chunks, std::move(findings), catalogue, scope);
}

/// The devices that points name, in order of appearance.
QJsonArray devicesOf(const QJsonArray& points, const QString& gatewayID)
{
    QJsonArray devices;
    QSet<QString> seen{gatewayID, QString()};
    for (const QJsonValue point : points) {
        const QString deviceID = point["deviceID"_L1].toString();
        if (!seen.contains(deviceID) && devices.size() < ProductModel::kMaxDevices) {
            seen.insert(deviceID);
            devices.append(QJsonObject{{"deviceID"_L1, deviceID}, {"name"_L1, deviceID}});
        }
    }
    return devices;
}

Result<ReadingTypeCatalogue> givenOrShipped(const ReadingTypeCatalogue* catalogue)
{
    return catalogue != nullptr ? *catalogue : ReadingTypeCatalogue::load();
}

} // namespace

Result<LoadedModel> loadModel(const QByteArray& json, const ReadingTypeCatalogue* catalogue)
{
    if (json.size() > ProductModel::kMaxBytes) {
        return tooLarge("bytes", json.size(), ProductModel::kMaxBytes);
    }
    Result<Parts> parts = partsOf(json);
    if (!parts) {
        return parts.error();
    }
    const Result<ReadingTypeCatalogue> readingTypes = givenOrShipped(catalogue);
    if (!readingTypes) {
        return readingTypes.error();
    }
    Result<LoadedModel> loaded = load(std::move(*parts), *readingTypes, ModelChecks::Scope::Whole);
    if (!loaded && loaded.error().code == ErrorCode::InvalidInput) {
        const Result<QJsonObject> whole = parseWhole(json);
        return whole ? loaded : Result<LoadedModel>(whole.error());
    }
    return loaded;
}

Result<LoadedModel> loadModelFile(const QString& path, const ReadingTypeCatalogue* catalogue)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    if (file.size() > ProductModel::kMaxBytes) {
        Error error = tooLarge("bytes", file.size(), ProductModel::kMaxBytes);
        error.subject = path;
        return error;
    }
    Result<LoadedModel> loaded = loadModel(file.read(ProductModel::kMaxBytes), catalogue);
    if (!loaded) {
        Error error = loaded.error();
        error.subject = path;
        return error;
    }
    return loaded;
}

LoadedModel modelFromPoints(const QString& gatewayID, const QJsonArray& monitorPoints,
                            const ReadingTypeCatalogue* catalogue)
{
    QJsonArray points = monitorPoints;
    while (points.size() > ProductModel::kMaxPoints) {
        points.removeLast();
    }
    const QJsonObject outer{{"modelVersion"_L1, "1.0"_L1},
                            {"gateway"_L1, QJsonObject{{"gatewayID"_L1, gatewayID}}},
                            {"devices"_L1, devicesOf(points, gatewayID)}};
    const Result<ReadingTypeCatalogue> readingTypes = givenOrShipped(catalogue);
    Result<LoadedModel> loaded =
        load({outer, chunksOf(points)}, readingTypes ? *readingTypes : ReadingTypeCatalogue(),
             ModelChecks::Scope::PointsOnly);
    return loaded ? std::move(*loaded) : LoadedModel{std::make_shared<ProductModel>(), {}, 0};
}

} // namespace cems::productmodel
