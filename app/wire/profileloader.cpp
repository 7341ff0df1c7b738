// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of profiles: finding, reading, merging, refusing. What they mean is ProfileBuilder's matter.
#include "wire/jsonschema.h"
#include "wire/jsontext.h"
#include "wire/profilebuilder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

constexpr auto kShippedFolder = ":/cems/profiles"_L1;
constexpr auto kSchemaFile = ":/cems/schemas/profile.schema.json"_L1;
constexpr qint64 kMaxFileSize = 4 << 20;
constexpr int kMaxExtends = 8;

/// One file's part of a profile, in the order of merging.
struct Layer
{
    QString place; ///< for people: a path, or what stands for one
    QJsonObject content;
};

Error refusal(const QString& place, const QString& path, const QString& what, const QString& remedy)
{
    const QString end = remedy.isEmpty() ? QString() : u". Remedy: "_s + remedy;
    return failure(ErrorCode::InvalidInput, place + u": "_s + path, what + end);
}

QString lineAndColumn(const QByteArray& bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return u"line %1, column %2"_s.arg(line).arg(column);
}

Result<QJsonObject> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    if (file.size() > kMaxFileSize) {
        return failure(ErrorCode::InvalidInput, path, u"larger than 4 MiB: this is no profile"_s);
    }
    const QByteArray bytes = file.readAll();
    JsonText text;
    text.parse(bytes, {kMaxFileSize, 64, 1024});
    if (!text.problems().empty()) {
        const JsonProblem& problem = text.problems().front();
        const bool isDuplicate = problem.kind == JsonProblem::Kind::DuplicateKey;
        return refusal(path, lineAndColumn(bytes, problem.offset),
                       isDuplicate ? u"this member stands twice"_s : u"this is not JSON"_s,
                       isDuplicate ? u"remove one of them"_s
                                   : u"look for a missing or superfluous comma, quote or bracket there"_s);
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        return refusal(path, u"$"_s, u"not a JSON object"_s, u"a profile begins with {"_s);
    }
    return document.object();
}

/// Member by member; null removes.
QJsonObject merged(QJsonObject base, const QJsonObject& overlay)
{
    for (auto it = overlay.begin(); it != overlay.end(); ++it) {
        if (it->isNull()) {
            base.remove(it.key());
        } else if (it->isObject()) {
            base[it.key()] = merged(base.value(it.key()).toObject(), it->toObject());
        } else {
            base[it.key()] = *it;
        }
    }
    return base;
}

/// Collects the layers of a profile, the ones it builds on first.
class LayerFinder
{
public:
    explicit LayerFinder(const QString& userFolder)
        : m_userFolder(userFolder)
    {
    }
    Result<> add(const QString& idOrPath, int depth = 0);
    [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; }

private:
    Result<> addFile(const QString& path, const QString& ownId, int depth);

    QString m_userFolder;
    std::vector<Layer> m_layers;
};

Result<> LayerFinder::add(const QString& idOrPath, int depth)
{
    if (depth > kMaxExtends) {
        return refusal(idOrPath, u"$.extends"_s, u"profiles extend one another in a circle"_s,
                       u"let one of them stand alone"_s);
    }
    if (idOrPath.endsWith(u".json"_s) || idOrPath.contains(u'/') || idOrPath.contains(u'\\')) {
        return addFile(idOrPath, {}, depth);
    }
    const QString shipped = kShippedFolder + u'/' + idOrPath + u".json"_s;
    const QString own = QDir(m_userFolder).filePath(idOrPath + u".json"_s);
    const bool isShipped = Profile::shippedIds().contains(idOrPath);
    const bool isOwn = !m_userFolder.isEmpty() && QFileInfo::exists(own);
    if (!isShipped && !isOwn) {
        const QString where =
            m_userFolder.isEmpty() ? QString() : u", or put the file into "_s + m_userFolder;
        return failure(ErrorCode::InvalidInput, idOrPath,
                       u"there is no such profile. Remedy: use one of "_s
                           + Profile::shippedIds().join(u", "_s) + where);
    }
    if (isShipped) {
        if (auto added = addFile(shipped, idOrPath, depth); !added) {
            return added;
        }
    }
    return isOwn ? addFile(own, isShipped ? idOrPath : QString(), depth) : Result<>();
}

/// ownId: an extends of this id needs nothing, its base is there already.
Result<> LayerFinder::addFile(const QString& path, const QString& ownId, int depth)
{
    auto content = readFile(path);
    if (!content) {
        return content.error();
    }
    const QString base = content->take("extends"_L1).toString();
    if (!base.isEmpty() && base != ownId) {
        if (auto added = add(base, depth + 1); !added) {
            return added;
        }
    }
    m_layers.push_back({path, *content});
    return {};
}

} // namespace

QStringList Profile::shippedIds()
{
    QStringList ids = QDir(kShippedFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString& id : ids) {
        id.chop(5);
    }
    return ids;
}

Result<std::shared_ptr<const Profile>> Profile::load(const QString& idOrPath, const QString& userFolder,
                                                     const QJsonObject& siteOverlay)
{
    LayerFinder finder(userFolder);
    if (auto found = finder.add(idOrPath); !found) {
        return found.error();
    }
    std::vector<Layer> layers = finder.layers();
    if (!siteOverlay.isEmpty()) {
        layers.push_back({u"site"_s, siteOverlay});
    }
    const auto schema = JsonSchema::load(kSchemaFile);
    if (!schema) {
        return schema.error();
    }
    // Checked after each layer, so that the file that brought a fault is the one that is named.
    QJsonObject document;
    std::shared_ptr<const Profile> profile;
    for (const Layer& layer : layers) {
        document = merged(document, layer.content);
        if (const auto faults = schema->validate(document, 1); !faults.empty()) {
            const QString remedy =
                faults.front().expected.isEmpty() ? QString() : u"write "_s + faults.front().expected;
            return refusal(layer.place, faults.front().path, faults.front().found, remedy);
        }
        ProfileBuilder builder(document);
        profile = builder.build();
        if (!profile) {
            return refusal(layer.place, builder.fault().path, builder.fault().what, builder.fault().remedy);
        }
    }
    return profile;
}

} // namespace cems::wire
