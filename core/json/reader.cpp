#include "core/json/reader.h"

#include <utility>

namespace wowlab::json {

namespace {

const Value kEmptyObject = [] {
    Value value;
    value.kind = Kind::Object;
    return value;
}();

const Value kEmptyArray = [] {
    Value value;
    value.kind = Kind::Array;
    return value;
}();

[[nodiscard]] std::string quoted(std::string_view word)
{
    return "`" + std::string(word) + "`";
}

} // namespace

void Reader::fail(std::string message, const Value &value)
{
    if (!m_fault)
        m_fault = {std::move(message), value.begin};
}

const Value *Reader::require(const Value &object, std::string_view name)
{
    const Value *value = object.find(name);
    if (!value)
        fail(quoted(name) + " is missing", object);
    return value;
}

void Reader::wrongType(const Value &value, std::string_view name, std::string_view wanted)
{
    fail(quoted(name) + " must be " + std::string(wanted) + ", not " + std::string(describe(value.kind)), value);
}

double Reader::number(const Value &object, std::string_view name)
{
    const Value *value = require(object, name);
    return value ? number(object, name, 0) : 0;
}

double Reader::number(const Value &object, std::string_view name, double ifAbsent)
{
    const Value *value = object.find(name);
    if (!value)
        return ifAbsent;
    if (!value->isNumber()) {
        wrongType(*value, name, "a number");
        return ifAbsent;
    }
    return value->number;
}

std::int64_t Reader::integer(const Value &object, std::string_view name, std::int64_t least, std::int64_t most)
{
    const Value *value = require(object, name);
    return value ? integer(object, name, least, most, least) : least;
}

std::int64_t Reader::integer(const Value &object, std::string_view name, std::int64_t least, std::int64_t most,
                             std::int64_t ifAbsent)
{
    const Value *value = object.find(name);
    if (!value)
        return ifAbsent;
    if (value->kind != Kind::Integer || value->integer < least || value->integer > most) {
        fail(quoted(name) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most),
             *value);
        return ifAbsent;
    }
    return value->integer;
}

bool Reader::boolean(const Value &object, std::string_view name)
{
    const Value *value = require(object, name);
    if (value && value->kind != Kind::Boolean)
        wrongType(*value, name, "a boolean");
    return value && value->boolean;
}

std::string Reader::text(const Value &object, std::string_view name)
{
    const Value *value = require(object, name);
    return value ? text(object, name, {}) : std::string();
}

std::string Reader::text(const Value &object, std::string_view name, std::string ifAbsent)
{
    const Value *value = object.find(name);
    if (!value)
        return ifAbsent;
    if (!value->isString()) {
        wrongType(*value, name, "a string");
        return ifAbsent;
    }
    return value->text;
}

const Value &Reader::object(const Value &object, std::string_view name)
{
    const Value *value = require(object, name);
    if (value && value->isObject())
        return *value;
    if (value)
        wrongType(*value, name, "an object");
    return kEmptyObject;
}

const Value &Reader::array(const Value &object, std::string_view name)
{
    if (!require(object, name))
        return kEmptyArray;
    const Value *value = arrayIfPresent(object, name);
    return value ? *value : kEmptyArray;
}

const Value *Reader::arrayIfPresent(const Value &object, std::string_view name)
{
    const Value *value = object.find(name);
    if (value && !value->isArray()) {
        wrongType(*value, name, "an array");
        return nullptr;
    }
    return value;
}

} // namespace wowlab::json
