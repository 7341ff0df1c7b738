// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/profile.h"

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// The gateway's id for {deviceID}; any other placeholder's level becomes "+".
QString filterOf(const QString& topic, const QString& gatewayId)
{
    QStringList levels = topic.split(u'/');
    for (QString& level : levels) {
        if (level.contains(u"{deviceID}"_s)) {
            level.replace(u"{deviceID}"_s, gatewayId);
        } else if (level.contains(u'{')) {
            level = u"+"_s;
        }
    }
    return levels.join(u'/');
}

void appendOnce(QByteArrayList& filters, const QString& filter)
{
    const QByteArray bytes = filter.toUtf8();
    if (!filters.contains(bytes)) {
        filters.append(bytes);
    }
}

} // namespace

Member Profile::member(std::string_view wireKey) const
{
    const auto known = m_memberOfKey.find(std::string(wireKey));
    return known == m_memberOfKey.end() ? Member::Unknown : known->second;
}

const std::vector<Profile::EnumWord>* Profile::findEnum(std::string_view name) const
{
    const auto known = m_enums.find(name);
    return known == m_enums.end() ? nullptr : &known->second;
}

QString Profile::enumText(QStringView enumName, const QString& canonical) const
{
    if (const auto* words = findEnum(enumName.toString().toStdString())) {
        const QByteArray wanted = canonical.toUtf8();
        for (const EnumWord& word : *words) {
            if (word.canonical == wanted) {
                return QString::fromStdString(word.wireTexts.front());
            }
        }
    }
    return canonical;
}

std::optional<QString> Profile::enumWord(QStringView enumName, const QString& wireText) const
{
    const QByteArray* word = findEnumWord(enumName.toString().toStdString(), wireText.toStdString());
    return word ? std::optional(QString::fromUtf8(*word)) : std::nullopt;
}

const QByteArray* Profile::findEnumWord(std::string_view enumName, std::string_view wireText) const
{
    const auto* words = findEnum(enumName);
    if (!words) {
        return nullptr;
    }
    for (const EnumWord& word : *words) {
        for (const std::string& text : word.wireTexts) {
            if (equalIgnoringCase(text, wireText)) {
                return &word.canonical;
            }
        }
    }
    return nullptr;
}

QString Profile::codeText(const std::vector<CodeText>& codes, int code, const QString& language)
{
    for (const CodeText& text : codes) {
        if (code >= text.first && code <= text.last) {
            return text.texts.value(language.left(2)).toString();
        }
    }
    return {};
}

QString Profile::returnCodeText(int code, const QString& language) const
{
    return codeText(m_returnCodes, code, language);
}

QString Profile::upgradeCodeText(int code, const QString& language) const
{
    return codeText(m_upgradeCodes, code, language);
}

QByteArrayList Profile::hostFilters(const QString& gatewayId) const
{
    QByteArrayList filters;
    for (const OperationSpec& spec : m_operations) {
        const auto operation = static_cast<Operation>(&spec - m_operations.data());
        if (spec.isPresent && directionOf(operation) == Direction::Up) {
            // The last level catches request ids and query suffixes alike.
            const QString parent = m_root + spec.tail.left(spec.tail.lastIndexOf(u'/') + 1);
            appendOnce(filters, filterOf(parent, gatewayId) + u'+');
        }
    }
    if (m_statusTopic) {
        appendOnce(filters, filterOf(m_statusTopic->topic, gatewayId));
    }
    return filters;
}

QByteArrayList Profile::listenerFilters(const QString& gatewayId) const
{
    QByteArrayList filters;
    appendOnce(filters, filterOf(m_root, gatewayId) + u'#');
    if (m_statusTopic) {
        appendOnce(filters, filterOf(m_statusTopic->topic, gatewayId));
    }
    return filters;
}

QByteArray Profile::discoveryFilter() const
{
    QStringList levels = m_root.split(u'/');
    for (QString& level : levels) {
        if (level.contains(u'{')) {
            level = u"+"_s;
        }
    }
    return QString(levels.join(u'/') + u'#').toUtf8();
}

QByteArrayList Profile::gatewayFilters(const QString& gatewayId) const
{
    QByteArrayList filters;
    for (const OperationSpec& spec : m_operations) {
        const auto operation = static_cast<Operation>(&spec - m_operations.data());
        if (spec.isPresent && directionOf(operation) == Direction::Down) {
            appendOnce(filters, filterOf(m_root + spec.tail, gatewayId));
        }
    }
    return filters;
}

} // namespace cems::wire
