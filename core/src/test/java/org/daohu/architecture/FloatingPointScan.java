package org.daohu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds floating point in bytecode: in fields, signatures, local variables, constants, calls and conversions. A value
 * of another origin does not exist, so arithmetic on them needs no look.
 */
final class FloatingPointScan extends ClassVisitor {

    private static final Set<Integer> ORIGINS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D);

    /** Boxes, arrays as type arguments, and the JDK's classes for numbers of this kind: OptionalDouble, ToDoubleFunction, DoubleStream … */
    private static final Pattern FLOATING_NAME =
            Pattern.compile("java/(lang|util(/\\w+)*)/\\w*(Double|Float)\\w*|\\[[DF]");

    private final Set<String> found;
    private String owner = "";

    private FloatingPointScan(Set<String> found) {
        super(Opcodes.ASM9);
        this.found = found;
    }

    /** Where floating point is used in the class files, one line each: class, member, use. */
    static Set<String> uses(Collection<Path> classFiles) {
        Set<String> found = new TreeSet<>();
        for (Path classFile : classFiles) {
            try {
                new ClassReader(Files.readAllBytes(classFile)).accept(new FloatingPointScan(found), 0);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        owner = Type.getObjectType(name).getClassName();
        noteSignature(owner, signature);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        noteDescriptor(owner + "." + name, descriptor);
        noteSignature(owner + "." + name, signature);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String where = owner + "." + name;
        noteDescriptor(where, descriptor);
        noteSignature(where, signature);
        return new Body(where);
    }

    private void noteDescriptor(String where, String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            Arrays.stream(type.getArgumentTypes()).forEach(argument -> noteType(where, argument));
            noteType(where, type.getReturnType());
        } else {
            noteType(where, type);
        }
    }

    private void noteType(String where, Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.DOUBLE || element.getSort() == Type.FLOAT) {
            found.add(where + " uses " + type.getClassName());
        }
        noteSignature(where, element.getDescriptor());
    }

    private void noteSignature(String where, @Nullable String signature) {
        if (signature != null && FLOATING_NAME.matcher(signature).find()) {
            found.add(where + " names " + signature);
        }
    }

    /** Reads the body of one method. */
    private final class Body extends MethodVisitor {

        private final String where;

        Body(String where) {
            super(Opcodes.ASM9);
            this.where = where;
        }

        @Override
        public void visitInsn(int opcode) {
            if (ORIGINS.contains(opcode)) {
                found.add(where + " makes a floating point number");
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY && (operand == Opcodes.T_DOUBLE || operand == Opcodes.T_FLOAT)) {
                found.add(where + " makes an array of floating point numbers");
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Double || value instanceof Float) {
                found.add(where + " holds the constant " + value);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            noteType(where, Type.getObjectType(type));
        }

        @Override
        public void visitFieldInsn(int opcode, String target, String name, String descriptor) {
            noteDescriptor(where, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String target, String name, String descriptor, boolean isInterface) {
            noteType(where, Type.getObjectType(target));
            noteDescriptor(where, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            noteDescriptor(where, descriptor);
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    noteDescriptor(where, handle.getDesc());
                } else if (argument instanceof Type type) {
                    noteDescriptor(where, type.getDescriptor());
                }
            }
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
            noteDescriptor(where, descriptor);
            noteSignature(where, signature);
        }
    }
}
