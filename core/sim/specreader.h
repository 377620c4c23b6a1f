#pragma once

#include "core/json/reader.h"
#include "core/sim/spectable.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wowlab::sim {

/// Turns the JSON of a spec file into a SpecTable. The first fault is kept; what is read after it has no meaning.
class SpecReader
{
public:
    explicit SpecReader(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] SpecTable read(const json::Value &root);
    [[nodiscard]] const std::optional<json::Reader::Fault> &fault() const { return m_json.fault(); }

private:
    using Slugs = std::map<std::string, Index, std::less<>>;

    // spectable.cpp: the table and its things.
    void readRules(const json::Value &root, SpecTable &spec);
    void readThings(const json::Value &root, SpecTable &spec);
    [[nodiscard]] Pet readPet(const json::Value &value);
    [[nodiscard]] PetModifier readPetModifier(const json::Value &value);
    [[nodiscard]] Aura readAura(const json::Value &value);
    [[nodiscard]] Spell readSpell(const json::Value &value);
    [[nodiscard]] Sequence readSequence(const json::Value &value);
    [[nodiscard]] std::vector<rotation::Name> readNames(const json::Value &names, std::string_view kind,
                                                        const Slugs &slugs);
    void refuseTriggerCircles(const json::Value &root, const SpecTable &spec);

    // specreader.cpp: what things do.
    [[nodiscard]] Effect readEffect(const json::Value &value);
    void readConditions(const json::Value &value, Effect &effect);
    [[nodiscard]] Modifier readModifier(const json::Value &value, std::string_view type);
    void checkAuraModifier(const json::Value &value, const Modifier &modifier);
    void checkBonusModifier(const json::Value &value, const Modifier &modifier);
    [[nodiscard]] AuraEffect readAuraEffect(const json::Value &value);
    [[nodiscard]] Bonus readBonus(const json::Value &value);
    [[nodiscard]] BonusEffect readBonusEffect(const json::Value &value, const std::string &ofBonus);
    [[nodiscard]] Proc readProc(const json::Value &value, std::string slug);
    [[nodiscard]] static bool isModifier(std::string_view type);

    // specreader.cpp: members.
    [[nodiscard]] float number(const json::Value &object, std::string_view name);
    [[nodiscard]] std::uint32_t milliseconds(const json::Value &object, std::string_view name);
    /// More than none: something that takes time.
    [[nodiscard]] std::uint32_t duration(const json::Value &object, std::string_view name);
    [[nodiscard]] std::uint16_t count(const json::Value &object, std::string_view name, std::int64_t ifAbsent);
    [[nodiscard]] bool flag(const json::Value &object, std::string_view name);
    /// A member for which the fight knows one answer; absent is that answer.
    void only(const json::Value &object, std::string_view name, bool known);
    [[nodiscard]] std::string slugOf(const json::Value &thing);
    [[nodiscard]] Coefficients coefficients(const json::Value &object);
    [[nodiscard]] bool isPhysical(const json::Value &object);
    [[nodiscard]] Index lookUp(const std::string &slug, const Slugs &slugs, const json::Value &where);
    [[nodiscard]] Index reference(const json::Value &object, std::string_view name, const Slugs &slugs);
    [[nodiscard]] std::optional<Index> optionalReference(const json::Value &object, std::string_view name,
                                                         const Slugs &slugs);
    /// The slugs of array `plural`, or the one of `singular` if that is there instead.
    [[nodiscard]] std::vector<Index> references(const json::Value &object, std::string_view plural,
                                                std::string_view singular, const Slugs &slugs);
    void index(const json::Value &root, std::string_view member, Slugs &slugs);

    /// What a word means in `table`; the table's first entry, and a fault, if it means nothing.
    template <class Table>
    [[nodiscard]] auto meaning(const std::string &word, std::string_view of, const Table &table,
                               const json::Value &where)
    {
        for (const auto &[known, result] : table) {
            if (known == word)
                return result;
        }
        m_json.fail("unknown `" + std::string(of) + "` \"" + word + "\"", where);
        return std::begin(table)->second;
    }
    template <class Table>
    [[nodiscard]] auto oneOf(const json::Value &object, std::string_view name, const Table &table)
    {
        return meaning(m_json.text(object, name), name, table, object);
    }

    std::string_view m_text;
    json::Reader m_json;
    Slugs m_spells;
    Slugs m_auras;
    Slugs m_pets;
    Slugs m_procs;
    Slugs m_sequences;
    Slugs m_talents;
    Slugs m_sets;
};

} // namespace wowlab::sim
