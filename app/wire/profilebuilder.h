// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/profile.h"

#include <QJsonArray>
#include <QSet>

namespace cems::wire {

/// What is wrong with a profile, and what to do about it.
struct ProfileFault
{
    QString path; ///< JSON path
    QString what;
    QString remedy;
};

/// Makes a Profile of a merged document that satisfies the schema, and checks what a schema cannot say.
class ProfileBuilder
{
public:
    explicit ProfileBuilder(const QJsonObject& document);

    /// The profile, or nullptr: then fault() says why.
    [[nodiscard]] std::shared_ptr<const Profile> build();
    [[nodiscard]] const ProfileFault& fault() const { return m_fault; }

private:
    bool refuse(const QString& path, const QString& what, const QString& remedy);
    bool buildGeneral();
    bool buildLimits();
    bool buildNames();
    bool buildSecrets();
    bool buildEnums();
    bool buildCodes(QLatin1StringView member, std::vector<Profile::CodeText>& codes);
    bool buildAlarmLevels();
    bool buildOperations();
    bool buildOperation(Operation operation, const QJsonObject& object, const QString& path);
    bool buildAnswers();
    bool checkSelections();
    bool checkPlaceholders(const QString& topic, const QString& path, const QSet<QString>& allowed);
    [[nodiscard]] seconds timeoutOf(Operation operation, const QJsonObject& object) const;

    std::shared_ptr<const EnvelopeNode> envelope(const QJsonValue& value, const QString& path);
    bool buildEnvelope(const QJsonArray& members, const QString& path, EnvelopeNode& root);
    EnvelopeNode* openGroups(EnvelopeNode& root, const QStringList& steps, const QString& path);
    bool finishEnvelope(EnvelopeNode& node, const QString& path, int& bodies);
    [[nodiscard]] EnvelopeSlot slotOf(const QString& step, const QJsonObject& member) const;

    const QJsonObject m_document;
    std::shared_ptr<Profile> m_profile;
    std::map<QString, std::shared_ptr<const EnvelopeNode>> m_envelopes;
    ProfileFault m_fault;
};

/// A text or a list of texts as a list.
[[nodiscard]] std::vector<std::string> spellings(const QJsonValue& value);

} // namespace cems::wire
