package org.daohu.architecture;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public surface of a set of classes as text: what a host can name, one line each, sorted. What the language implies
 * is left out: accessors and canonical constructors of records, {@code values} of enums, overrides of Object's methods.
 */
final class ApiSurface {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiSurface() {}

    static String render(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(ApiSurface::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .map(ApiSurface::renderClass)
                .collect(Collectors.joining("\n"));
    }

    /** Public, or protected in a class that can be extended, all the way out. */
    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (type.isSynthetic() || type.isAnonymousClass() || type.isLocalClass()) {
            return false;
        }
        return outer == null
                ? Modifier.isPublic(type.getModifiers())
                : isVisibleIn(outer, type.getModifiers()) && isVisible(outer);
    }

    private static boolean isVisibleIn(Class<?> owner, int modifiers) {
        return Modifier.isPublic(modifiers)
                || (Modifier.isProtected(modifiers) && !Modifier.isFinal(owner.getModifiers()));
    }

    private static String renderClass(Class<?> type) {
        Set<String> members = new TreeSet<>();
        addMembers(type, type, members);
        StringBuilder text = new StringBuilder(header(type)).append('\n');
        if (type.isEnum()) {
            text.append("    constants ").append(names(type.getEnumConstants())).append('\n');
        }
        members.forEach(member -> text.append("    ").append(member).append('\n'));
        return text.toString();
    }

    private static String header(Class<?> type) {
        StringBuilder text = new StringBuilder(deprecation(type));
        text.append(kind(type)).append(type.getName()).append(typeParameters(type.getTypeParameters()));
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(component -> type(component.getAnnotatedType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
            text.append(" extends ").append(type(type.getAnnotatedSuperclass()));
        }
        if (type.getInterfaces().length > 0 && !type.isAnnotation()) {
            text.append(type.isInterface() ? " extends " : " implements ").append(types(type.getAnnotatedInterfaces()));
        }
        if (type.isSealed()) {
            text.append(" permits ")
                    .append(Arrays.stream(type.getPermittedSubclasses())
                            .map(Class::getName)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String kind(Class<?> type) {
        String nested = type.isMemberClass() && Modifier.isProtected(type.getModifiers()) ? "protected " : "";
        if (type.isAnnotation()) {
            return nested + "annotation ";
        }
        if (type.isInterface()) {
            return nested + "interface ";
        }
        if (type.isEnum()) {
            return nested + "enum ";
        }
        if (type.isRecord()) {
            return nested + "record ";
        }
        String inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers()) ? "inner " : "";
        String open = Modifier.isFinal(type.getModifiers())
                ? "final "
                : Modifier.isAbstract(type.getModifiers()) ? "abstract " : "";
        return nested + inner + open + "class ";
    }

    /** The members of {@code declaring}, and of supertypes that a host cannot name but inherits through {@code type}. */
    private static void addMembers(Class<?> type, Class<?> declaring, Set<String> members) {
        for (Field field : declaring.getDeclaredFields()) {
            if (isApi(type, field) && !field.isEnumConstant()) {
                members.add(field(field));
            }
        }
        for (Constructor<?> constructor : declaring.getDeclaredConstructors()) {
            if (type == declaring && isApi(type, constructor) && !isCanonical(type, constructor)) {
                members.add(executable(constructor, type.getSimpleName()));
            }
        }
        for (Method method : declaring.getDeclaredMethods()) {
            if (isApi(type, method) && !isImplied(type, method)) {
                members.add(executable(method, type(method.getAnnotatedReturnType()) + " " + method.getName())
                        + defaultValue(method));
            }
        }
        Stream.concat(Stream.ofNullable(declaring.getSuperclass()), Arrays.stream(declaring.getInterfaces()))
                .filter(parent -> !isVisible(parent))
                .forEach(parent -> addMembers(type, parent, members));
    }

    private static boolean isApi(Class<?> type, Member member) {
        return !member.isSynthetic() && isVisibleIn(type, member.getModifiers());
    }

    private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isImplied(Class<?> type, Method method) {
        String name = method.getName();
        boolean plain = method.getParameterCount() == 0;
        boolean ofObject = OF_EVERY_OBJECT.contains(name) && (plain || name.equals("equals"));
        boolean ofEnum = type.isEnum() && ((name.equals("values") && plain) || name.equals("valueOf"));
        boolean ofRecord = type.isRecord()
                && plain
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
        return ofObject || ofEnum || ofRecord;
    }

    private static String field(Field field) {
        String text = deprecation(field)
                + modifiers(field)
                + (Modifier.isFinal(field.getModifiers()) ? "final " : "")
                + type(field.getAnnotatedType())
                + " "
                + field.getName();
        boolean constant = Modifier.isStatic(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        return constant ? text + " = " + literal(value(field)) : text;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static String executable(Executable executable, String name) {
        String generic = typeParameters(executable.getTypeParameters());
        List<String> parameters = new ArrayList<>();
        AnnotatedType[] types = executable.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            parameters.add(type(types[i]) + " " + executable.getParameters()[i].getName());
        }
        String thrown = types(executable.getAnnotatedExceptionTypes());
        return deprecation(executable)
                + modifiers(executable)
                + (generic.isEmpty() ? "" : generic + " ")
                + name
                + "("
                + String.join(", ", parameters)
                + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String modifiers(Member member) {
        boolean method = member instanceof Method;
        boolean inInterface = member.getDeclaringClass().isInterface();
        boolean open = !Modifier.isFinal(member.getDeclaringClass().getModifiers());
        return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
                + (Modifier.isStatic(member.getModifiers()) ? "static " : "")
                + (method && !inInterface && Modifier.isAbstract(member.getModifiers()) ? "abstract " : "")
                + (method && open && Modifier.isFinal(member.getModifiers()) ? "final " : "")
                + (method && ((Method) member).isDefault() ? "default " : "");
    }

    private static String deprecation(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "deprecated " : "";
    }

    private static String defaultValue(Method method) {
        Object value = method.getDefaultValue();
        return value == null ? "" : " default " + literal(value);
    }

    private static String literal(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.stream(values).map(ApiSurface::literal).collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private static String names(Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(" extends ", variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(String word, AnnotatedType[] bounds) {
        String text = Arrays.stream(bounds).map(ApiSurface::type).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("java.lang.Object") ? "" : word + text;
    }

    private static String types(AnnotatedType[] types) {
        return Arrays.stream(types).map(ApiSurface::type).collect(Collectors.joining(", "));
    }

    /** The type in full; a null is part of the contract, so {@code ?} follows a type that admits it. */
    private static String type(AnnotatedType type) {
        return bareType(type) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String bareType(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return type(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard.getAnnotatedLowerBounds().length > 0
                    ? "?" + bounds(" super ", wildcard.getAnnotatedLowerBounds())
                    : "?" + bounds(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            String name = type.getType().getTypeName();
            return name.substring(0, name.indexOf('<'))
                    + "<"
                    + types(parameterized.getAnnotatedActualTypeArguments())
                    + ">";
        }
        return type.getType().getTypeName();
    }
}
